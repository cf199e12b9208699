package org.clearground.report.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Writes a document as one self-contained page: style and drawings inside, nothing from outside, readable on a
/// phone, on paper and by a screen reader.
public final class HtmlWriter {

    private HtmlWriter() {}

    /// The page's bytes, the same for the same document.
    public static byte[] write(Document document) {
        return page(document, Target.SCREEN).getBytes(StandardCharsets.UTF_8);
    }

    static String page(Document document, Target target) {
        Texts words = Texts.of(HtmlWriter.class, "words", document.language());
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\" dir=\"%s\">\n<head>\n"
                .formatted(document.language(), words.text("direction")));
        head(out, document, target, words);
        out.append("</head>\n<body>\n");
        if (target == Target.SCREEN) {
            out.append("<a class=\"skip\" href=\"#text\">")
                    .append(words.text("skip"))
                    .append("</a>\n");
        }
        header(out, document, words);
        if (target == Target.SCREEN) {
            contents(out, document, words);
        }
        out.append("<main id=\"text\">\n")
                .append(new Markup(document, target, words).blocks(document.blocks()))
                .append("</main>\n");
        if (target == Target.SCREEN) {
            out.append("<footer>");
            stamp(out, document.stamp(), words);
            out.append("</footer>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private static void head(StringBuilder out, Document document, Target target, Texts words) {
        String title = Markup.escape(document.title());
        out.append("<meta charset=\"utf-8\" />\n<title>").append(title).append("</title>\n");
        if (target == Target.SCREEN) {
            out.append("""
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'%s" />
                    """.formatted(photos(document) ? "; img-src data:" : ""));
        }
        out.append("<meta name=\"description\" content=\"").append(title).append("\" />\n<style>\n");
        out.append(Resources.text(target == Target.SCREEN ? "screen.css" : "paper.css"));
        if (photos(document)) {
            out.append(PhotoMarkup.style(target));
        }
        out.append(PageBoxes.css(document, words)).append("</style>\n");
    }

    private static boolean photos(Document document) {
        return document.blocks().stream().anyMatch(Block.Photos.class::isInstance);
    }

    private static void header(StringBuilder out, Document document, Texts words) {
        out.append("<header>\n");
        document.stamp()
                .banner()
                .ifPresent(b -> out.append("<p class=\"banner\">")
                        .append(Markup.escape(b))
                        .append("</p>\n"));
        out.append("<h1>").append(Markup.escape(document.title())).append("</h1>\n");
        stamp(out, document.stamp(), words);
        out.append("</header>\n");
    }

    private static void stamp(StringBuilder out, Stamp stamp, Texts words) {
        out.append("<p class=\"stamp\">");
        List<String> parts = List.of(
                part(words.text("period"), stamp.period(), Optional.empty()),
                part(words.text("known"), stamp.knownAt(), Optional.empty()),
                part(words.text("head"), stamp.head(), Optional.of("hash")));
        out.append(String.join(" ", parts)).append("</p>\n");
    }

    private static String part(String label, String value, Optional<String> style) {
        return "<span><b>" + Markup.escape(label) + "</b> <span"
                + style.map(s -> " class=\"" + s + "\"").orElse("") + ">" + Markup.escape(value) + "</span></span>";
    }

    private static void contents(StringBuilder out, Document document, Texts words) {
        List<Block.Heading> sections = document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(h -> h.level() == 2)
                .toList();
        if (sections.size() < 3) {
            return;
        }
        out.append("<nav aria-label=\"").append(words.text("contents")).append("\"><ol>\n");
        for (Block.Heading section : sections) {
            out.append("<li><a href=\"#").append(section.anchor()).append("\">");
            out.append(Markup.escape(section.text().plain())).append("</a></li>\n");
        }
        out.append("</ol></nav>\n");
    }
}
