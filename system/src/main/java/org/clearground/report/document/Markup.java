package org.clearground.report.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.clearground.report.draw.Drawing;

/// Writes the blocks of a document as well-formed markup, for a page and for print alike.
final class Markup {

    /// Millimetres between the margins of a page.
    private static final int PAPER_WIDTH = 176;

    /// A table with more columns is set smaller.
    private static final int MANY_COLUMNS = 7;

    /// A table with fewer rows is not cut by the end of a page.
    private static final int FEW_ROWS = 18;

    private final Target target;
    private final Texts words;
    private final Map<String, Definition> glossary = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    /// How a drawing comes into the page.
    private Function<Drawing, String> drawn = Drawing::svg;

    Markup(Document document, Target target, Texts words) {
        this.target = target;
        this.words = words;
        document.glossary().forEach(d -> glossary.put(d.key(), d));
    }

    /// From now on a drawing is a picture at an address, which a browser fetches when it comes into sight.
    Markup pictured(Function<Drawing, String> address) {
        drawn = drawing -> "<img src=\"" + escape(address.apply(drawing)) + "\" alt=\"" + escape(alternative(drawing))
                + "\" width=\"" + Math.round(drawing.width()) + "\" height=\"" + Math.round(drawing.height())
                + "\" loading=\"lazy\" />";
        return this;
    }

    String blocks(List<Block> blocks) {
        blocks.forEach(this::block);
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h ->
                out.append("<h" + h.level() + " id=\"" + escape(h.anchor()) + "\">" + rich(h.text()) + "</h" + h.level()
                        + ">\n");
            case Block.Paragraph p -> element("p", p.text());
            case Block.Points points -> points(points);
            case Block.KeyFigures key -> keyFigures(key);
            case Block.Figure figure -> figure(figure);
            case Block.Photos photos -> out.append(new PhotoMarkup(target).markup(photos, this::rich));
            case Block.Tabled t -> table(t.table());
            case Block.Definitions definitions -> definitions(definitions);
            case Block.Remarks remarks -> remarks(remarks);
        }
    }

    private void element(String name, Rich text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(rich(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void points(Block.Points points) {
        out.append("<ul>\n");
        points.points().forEach(p -> element("li", p));
        out.append("</ul>\n");
    }

    private void keyFigures(Block.KeyFigures key) {
        out.append("<ul class=\"cards\">\n");
        for (Block.Card card : key.cards()) {
            out.append("<li><span class=\"label\">")
                    .append(escape(card.label()))
                    .append("</span> <span class=\"value\">");
            out.append(rich(card.value())).append("</span> <span class=\"note\">");
            out.append(rich(card.note())).append("</span></li>\n");
        }
        out.append("</ul>\n");
    }

    private void figure(Block.Figure figure) {
        Drawing drawing = figure.drawing();
        // Reached by the keyboard, since a narrow screen scrolls it.
        out.append("<figure>\n<div class=\"drawing\" tabindex=\"0\">");
        if (target == Target.SCREEN) {
            out.append(drawn.apply(drawing));
        } else {
            out.append(onPaper(drawing));
        }
        out.append("</div>\n<figcaption>").append(rich(figure.caption())).append("</figcaption>\n");
        if (target == Target.SCREEN) {
            figure.data().ifPresent(data -> {
                out.append("<details><summary>")
                        .append(escape(words.text("data")))
                        .append("</summary>\n");
                table(data);
                out.append("</details>\n");
            });
        }
        out.append("</figure>\n");
    }

    /// The drawing at the width of the paper; the printer wants both lengths, and the alternative as an
    /// attribute.
    private static String onPaper(Drawing drawing) {
        long tenths = Math.round(PAPER_WIDTH * 10 * drawing.height() / drawing.width());
        String size = "width:" + PAPER_WIDTH + "mm;height:" + tenths / 10 + "." + tenths % 10 + "mm";
        String begin = "<svg alt=\"" + escape(alternative(drawing)) + "\" style=\"" + size + "\" ";
        return begin + drawing.outlinedSvg().substring("<svg ".length());
    }

    private static String alternative(Drawing drawing) {
        return drawing.caption().title() + ". " + drawing.caption().description();
    }

    private void table(Table table) {
        String look = "wide" + (table.columns() > MANY_COLUMNS ? " dense" : "")
                + (table.rows().size() <= FEW_ROWS ? " short" : "");
        out.append("<div class=\"")
                .append(look)
                .append("\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
                .append(table.id())
                .append("-caption\">\n<table id=\"")
                .append(table.id())
                .append("\">\n<caption id=\"")
                .append(table.id())
                .append("-caption\">")
                .append(rich(table.caption()))
                .append("</caption>\n<thead>\n");
        table.head().forEach(this::headRow);
        out.append("</thead>\n<tbody>\n");
        List<Table.HeadCell> last = table.head().getLast();
        boolean numbers = last.stream().anyMatch(Table.HeadCell::number);
        table.rows().forEach(r -> row(r, numbers));
        out.append("</tbody>\n</table>\n</div>\n");
        for (Rich note : table.notes()) {
            out.append("<p class=\"table-note\">").append(rich(note)).append("</p>\n");
        }
    }

    private void headRow(List<Table.HeadCell> row) {
        out.append("<tr>");
        for (Table.HeadCell cell : row) {
            out.append("<th scope=\"")
                    .append(cell.columns() > 1 ? "colgroup" : "col")
                    .append('"');
            if (cell.columns() > 1) {
                out.append(" colspan=\"").append(cell.columns()).append('"');
            }
            if (cell.rows() > 1) {
                out.append(" rowspan=\"").append(cell.rows()).append('"');
            }
            if (cell.number()) {
                out.append(" class=\"num\"");
            }
            out.append('>').append(escape(cell.text())).append("</th>");
        }
        out.append("</tr>\n");
    }

    private void row(Table.Row row, boolean numbers) {
        out.append("<tr class=\"")
                .append(row.kind().name().toLowerCase(Locale.ROOT))
                .append("\">");
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            if (i == 0) {
                out.append("<th scope=\"row\">").append(rich(cell.text())).append("</th>");
            } else {
                boolean number = !cell.text().figures().isEmpty();
                out.append(number && numbers ? "<td class=\"num\">" : "<td>")
                        .append(rich(cell.text()))
                        .append("</td>");
            }
        }
        out.append("</tr>\n");
    }

    private void definitions(Block.Definitions definitions) {
        out.append("<dl class=\"definitions\">\n");
        for (Definition entry : definitions.entries()) {
            out.append("<dt id=\"definition-").append(escape(entry.key())).append("\">");
            out.append(escape(entry.term()))
                    .append("</dt>\n<dd>")
                    .append(escape(entry.text()))
                    .append("</dd>\n");
        }
        out.append("</dl>\n");
    }

    private void remarks(Block.Remarks remarks) {
        out.append("<ul class=\"remarks\">\n");
        for (Block.Remark remark : remarks.remarks()) {
            String severity = remark.severity().name().toLowerCase(Locale.ROOT);
            out.append("<li class=\"").append(severity).append("\"><strong>");
            out.append(escape(words.text("severity." + severity))).append("</strong> ");
            out.append(rich(remark.text()))
                    .append(" <code>")
                    .append(escape(remark.code()))
                    .append("</code></li>\n");
        }
        out.append("</ul>\n");
    }

    String rich(Rich text) {
        StringBuilder markup = new StringBuilder();
        for (Rich.Span span : text.spans()) {
            markup.append(
                    switch (span) {
                        case Rich.Words w -> escape(w.letters());
                        case Rich.Link link when target == Target.PAPER -> escape(link.letters());
                        case Rich.Link link ->
                            "<a href=\"" + escape(link.target()) + "\">" + escape(link.letters()) + "</a>";
                        case Rich.Flag flag -> "<strong class=\"flag\">" + escape(flag.letters()) + "</strong>";
                        case Rich.Bound bound -> figure(bound.figure());
                    });
        }
        return markup.toString();
    }

    private String figure(BoundFigure figure) {
        Definition definition = glossary.get(figure.definition());
        String title = definition == null ? "" : " title=\"" + escape(definition.term()) + "\"";
        String printed = escape(figure.printed());
        String body = figure.link().isPresent() && target == Target.SCREEN
                ? "<a class=\"n\"" + title + " href=\"" + escape(figure.link().get()) + "\">" + printed + "</a>"
                : "<span class=\"n\"" + (target == Target.SCREEN ? title : "") + ">" + printed + "</span>";
        if (!figure.estimate()) {
            return body;
        }
        return "<span class=\"est\">" + body + " <small class=\"tag\" title=\"" + escape(words.text("estimate.about"))
                + "\">" + escape(words.text("estimate")) + "</small></span>";
    }
}
