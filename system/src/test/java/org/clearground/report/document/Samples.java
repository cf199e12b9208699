package org.clearground.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.finding.Severity;
import org.clearground.report.document.Table.Cell;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.report.document.Table.Kind;
import org.clearground.report.document.Table.Row;
import org.clearground.report.draw.DrawingSamples;
import org.clearground.report.draw.NumberStyle;

/// A small made-up document with one of everything.
public final class Samples {

    private static final BoundFigure.Measure HECTARES = new BoundFigure.Measure("ha", 1);
    private static final BoundFigure.Measure ITEMS = new BoundFigure.Measure("items", 0);

    private Samples() {}

    static BoundFigure area(String id, String hectares) {
        BigDecimal number = new BigDecimal(hectares);
        return BoundFigure.of(id, NumberStyle.ENGLISH.print(number, 1), number, HECTARES, "area-cleared")
                .linkedTo("records/" + id + "-1.html");
    }

    static BoundFigure items(String id, long items) {
        return BoundFigure.of(id, NumberStyle.ENGLISH.print(items), BigDecimal.valueOf(items), ITEMS, "items-found");
    }

    static Document document() {
        return new Document(
                "Report on mine action, first quarter of the year",
                "en",
                new Stamp(
                        "1 January to 31 March 2031",
                        "30 April 2031",
                        "3f9a0c41d2be",
                        Optional.of("Demonstration data: a made-up country")),
                List.of(
                        new Definition(
                                "area-cleared",
                                "Area cleared",
                                "Ground on which clearance was completed in the period."),
                        new Definition("items-found", "Items found", "Explosive items found by survey and clearance."),
                        new Definition(
                                "estimate", "Contamination estimate", "A statement with its source; not a count.")),
                blocks());
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "key", Rich.of("Key findings")));
        blocks.add(new Block.KeyFigures(List.of(
                card("Area cleared", area("area-q", "1234.56"), "in the period"),
                card("Area cleared since the beginning", area("area-all", "190794.2"), "Kəlbəcər, Ağdam, Шуша"),
                card("Items found", items("items-q", 13956), "in the period"),
                card("Estimated contamination", items("estimate", 11667).estimated(), "a statement, not a count"))));
        blocks.add(new Block.Paragraph(Template.parse(
                        "In the period, {area} ha were cleared and {items} items were found.")
                .bind(Map.of("area", Rich.of(area("area-q", "1234.56")), "items", Rich.of(items("items-q", 13956))))));
        blocks.add(new Block.Heading(2, "tables", Rich.of("Tables")));
        blocks.add(new Block.Tabled(table("t-area")));
        blocks.add(new Block.Heading(2, "drawings", Rich.of("Charts and maps")));
        DrawingSamples.all()
                .forEach(d -> blocks.add(new Block.Figure(
                        d,
                        Rich.of(d.caption().title() + "."),
                        Optional.of(table("data-" + d.caption().id())))));
        blocks.add(new Block.Heading(2, "remarks", Rich.of("What a reader should know")));
        blocks.add(new Block.Remarks(List.of(
                new Block.Remark(
                        "finds.none", Severity.WARNING, Rich.of("Ground was cleared in Kəlbəcər without a find.")),
                new Block.Remark("map.unknown", Severity.NOTE, Rich.of("Earlier releases have no polygon.")))));
        blocks.add(new Block.Points(List.of(Rich.of("One point."), Rich.of("Another point."))));
        blocks.add(new Block.Heading(2, "definitions", Rich.of("Definitions")));
        blocks.add(new Block.Definitions(List.of(new Definition(
                "area-cleared", "Area cleared", "Ground on which clearance was completed in the period."))));
        return blocks;
    }

    private static Block.Card card(String label, BoundFigure figure, String note) {
        return new Block.Card(label, Rich.of(figure), Rich.of(note));
    }

    private static Table table(String id) {
        return new Table(
                id,
                Rich.of("Area cleared by organisation"),
                List.of(
                        List.of(
                                new HeadCell("Organisation", 1, 2, false),
                                new HeadCell("Area cleared, ha", 2, 1, true),
                                new HeadCell("Items", 1, 2, true)),
                        List.of(HeadCell.number("Quarter"), HeadCell.number("Since the beginning"))),
                List.of(
                        row(Kind.PLAIN, "National agency", "a", 7642.94, 113546.4, 12726),
                        row(Kind.GROUP, "Private operators", "b", 2417.3, 28088.7, 1214),
                        row(Kind.MEMBER, "Alpha", "c", 751.6, 6810, 659),
                        row(Kind.MEMBER, "Beta", "d", 1665.7, 21278.7, 555),
                        new Row(
                                Kind.PLAIN,
                                List.of(
                                        Cell.of("Others"),
                                        Cell.of(""),
                                        Cell.of(BoundFigure.word("not-reported", "not reported", "area-cleared")),
                                        Cell.of(""))),
                        row(Kind.TOTAL, "Total", "e", 10060.24, 141635.1, 13940)),
                List.of(Rich.of("Hectares are rounded for print only.")));
    }

    private static Row row(Kind kind, String name, String id, double quarter, double all, long items) {
        return new Row(
                kind,
                List.of(
                        Cell.of(name),
                        Cell.of(area("q-" + id, BigDecimal.valueOf(quarter).toPlainString())),
                        Cell.of(area("all-" + id, BigDecimal.valueOf(all).toPlainString())),
                        Cell.of(items("items-" + id, items))));
    }
}
