package org.clearground.report.document;

import java.util.List;
import java.util.function.Function;
import org.clearground.report.draw.Drawing;

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

    /// The same, its drawings as pictures of which only the address stands in the markup.
    ///
    /// @param address where the file of a drawing is read
    public static String write(Document document, List<Block> blocks, Function<Drawing, String> address) {
        Texts words = Texts.of(HtmlFragment.class, "words", document.language());
        return new Markup(document, Target.SCREEN, words).pictured(address).blocks(blocks);
    }
}
