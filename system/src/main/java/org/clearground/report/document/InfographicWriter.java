package org.clearground.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Writes an infographic: SVG and PDF as one upright page with letters as outlines, HTML for screens of any
/// width.
public final class InfographicWriter {

    private InfographicWriter() {}

    /// The page as one drawing.
    public static byte[] svg(Infographic page) {
        return page.poster().outlinedSvg().getBytes(StandardCharsets.UTF_8);
    }

    /// The page on A4.
    ///
    /// @param made the day that the file names as its date, never the clock's
    public static byte[] pdf(Infographic page, LocalDate made) throws IOException {
        String alternative =
                page.poster().caption().title() + ". " + page.poster().caption().description();
        String svg = "<svg alt=\"" + Markup.escape(alternative) + "\" style=\"width:210mm;height:297mm\" "
                + page.poster().outlinedSvg().substring("<svg ".length());
        String html = """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>
                <meta name="description" content="%s" />
                <style>@page { size: A4; margin: 0; } body { margin: 0; font-family: 'Noto Sans'; }
                svg { display: block; }</style></head><body>%s</body></html>
                """.formatted(page.language(), title(page), title(page), svg);
        return PdfWriter.print(html, page.title() + ", " + page.subtitle(), page.stamp(), made);
    }

    /// The page for a screen: the same numbers as text, the drawings beside or under each other.
    public static byte[] html(Infographic page) {
        Texts words = Texts.of(InfographicWriter.class, "words", page.language());
        StringBuilder out = new StringBuilder("""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" dir="%s">
                <head>
                <meta charset="utf-8" />
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1>%s <span>%s</span></h1>
                """.formatted(
                        page.language(),
                        words.text("direction"),
                        title(page),
                        Resources.text("infographic.css"),
                        Markup.escape(page.title()),
                        Markup.escape(page.subtitle())));
        page.stamp()
                .banner()
                .ifPresent(b -> out.append("<p class=\"banner\">")
                        .append(Markup.escape(b))
                        .append("</p>\n"));
        out.append("</header>\n<main>\n<ul class=\"tiles\">\n");
        page.tiles().forEach(tile -> out.append(tile(tile)));
        out.append("</ul>\n<div class=\"panels\">\n");
        page.panels().forEach(panel -> out.append(panel(panel)));
        out.append("</div>\n</main>\n<footer>\n");
        page.foot()
                .forEach(line ->
                        out.append("<p>").append(Markup.escape(line.plain())).append("</p>\n"));
        return out.append("</footer>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String title(Infographic page) {
        return Markup.escape(page.title() + ", " + page.subtitle());
    }

    private static String tile(Infographic.Tile tile) {
        return "<li><span class=\"label\">" + Markup.escape(tile.label()) + "</span> <span class=\"value\">"
                + Markup.escape(tile.value().printed()) + "</span> <span class=\"unit\">" + Markup.escape(tile.unit())
                + "</span> <span class=\"note\">" + Markup.escape(tile.note().plain()) + "</span></li>\n";
    }

    private static String panel(Infographic.Panel panel) {
        String note = panel.note().plain();
        return "<figure>\n<h2>" + Markup.escape(panel.title()) + "</h2>\n<p>"
                + Markup.escape(panel.base().plain()) + "</p>\n"
                + panel.drawing().svg()
                + (note.isEmpty() ? "" : "\n<figcaption>" + Markup.escape(note) + "</figcaption>") + "\n</figure>\n";
    }
}
