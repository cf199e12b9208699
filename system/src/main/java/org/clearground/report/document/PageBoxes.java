package org.clearground.report.document;

import java.util.Locale;

/// The margins of printed pages: the stamp, the banner and the page's number, on every page.
final class PageBoxes {

    private PageBoxes() {}

    static String css(Document document, Texts words) {
        Stamp stamp = document.stamp();
        String line = words.text("period") + ": " + stamp.period() + "  ·  " + words.text("known") + ": "
                + stamp.knownAt() + "  ·  " + words.text("head.short") + ": " + stamp.head();
        return """
                @page { size: A4; margin: 20mm 17mm 19mm 17mm;
                @top-left { content: %s; font: 6.8pt 'Noto Sans', sans-serif; color: #55616d; width: 42%%; text-align: left; }
                @top-right { content: %s; font: bold 6.8pt 'Noto Sans', sans-serif; color: #7a3300; width: 58%%; text-align: right; }
                @bottom-left { content: %s; font: 6.8pt 'Noto Sans', sans-serif; color: #55616d; width: 88%%; text-align: left; }
                @bottom-right { content: %s counter(page) %s counter(pages); font: 6.8pt 'Noto Sans', sans-serif; color: #55616d; width: 12%%; text-align: right; }
                }
                """.formatted(
                        string(document.title()),
                        string(stamp.banner().orElse("")),
                        string(line),
                        string(words.text("page") + " "),
                        string(" " + words.text("of") + " "));
    }

    /// A CSS string that can stand in a page's style element.
    static String string(String text) {
        StringBuilder css = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\' || letter == '<' || letter == '&' || letter < ' ') {
                css.append('\\').append(String.format(Locale.ROOT, "%06x", (int) letter));
            } else {
                css.append(letter);
            }
        }
        return css.append('"').toString();
    }
}
