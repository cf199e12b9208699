package org.clearground.report.document;

import java.util.List;

/// Some blocks of a document as markup for the inside of another page.
public final class HtmlFragment {

    private HtmlFragment() {}

    /// The markup of these blocks.
    ///
    /// @param document where they are from: its glossary and its language
    public static String write(Document document, List<Block> blocks) {
        Texts words = Texts.of(HtmlFragment.class, "words", document.language());
        return new Markup(document, Target.SCREEN, words).blocks(blocks);
    }
}
