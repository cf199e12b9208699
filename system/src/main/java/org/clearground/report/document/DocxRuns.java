package org.clearground.report.document;

import java.util.HashMap;
import java.util.Map;

/// Running text as the runs of a text document. A figure is a locked content control that carries its id, so
/// that an editor who changes the words cannot type over a number by accident.
final class DocxRuns {

    private static final int LONGEST_TAG = 64;

    private final Map<String, Definition> glossary = new HashMap<>();
    private final Texts words;

    DocxRuns(Document document, Texts words) {
        this.words = words;
        document.glossary().forEach(d -> glossary.put(d.key(), d));
    }

    String of(Rich text) {
        StringBuilder runs = new StringBuilder();
        for (Rich.Span span : text.spans()) {
            runs.append(
                    switch (span) {
                        case Rich.Words w -> run(w.letters(), "");
                        case Rich.Link link -> run(link.letters(), "");
                        case Rich.Flag flag -> run(flag.letters(), "Strong");
                        case Rich.Bound bound -> figure(bound.figure());
                    });
        }
        return runs.toString();
    }

    /// A run of words, in a character style or none.
    static String run(String letters, String style) {
        String look = style.isEmpty() ? "" : "<w:rPr><w:rStyle w:val=\"" + style + "\"/></w:rPr>";
        return letters.isEmpty()
                ? ""
                : "<w:r>" + look + "<w:t xml:space=\"preserve\">" + Markup.escape(letters) + "</w:t></w:r>";
    }

    private String figure(BoundFigure figure) {
        Definition definition = glossary.get(figure.definition());
        String alias = definition == null ? "" : "<w:alias w:val=\"" + Markup.escape(definition.term()) + "\"/>";
        String tag = figure.id().length() > LONGEST_TAG ? figure.id().substring(0, LONGEST_TAG) : figure.id();
        String control = "<w:sdt><w:sdtPr>" + alias + "<w:tag w:val=\"" + Markup.escape(tag)
                + "\"/><w:lock w:val=\"contentLocked\"/><w15:appearance w15:val=\"hidden\"/></w:sdtPr><w:sdtContent>"
                + run(figure.printed(), "") + "</w:sdtContent></w:sdt>";
        return figure.estimate() ? control + run(" (" + words.text("estimate") + ")", "Estimate") : control;
    }
}
