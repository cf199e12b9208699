package org.clearground.report.dossier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.Claimed;
import org.clearground.books.Kept;
import org.clearground.books.Traces;
import org.clearground.land.ClearanceReport;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.Entry;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;

/// The dossier of a trace: what happened, what was decided on that ground and by whom, who released it, how it
/// was inspected, and everything else the same teams worked on around that time. As the books stand at their
/// head.
public final class TraceDossier {

    private final TraceFile file;
    private final Books books;
    private final Words words;
    private final RecordTable records;
    private final List<Block> blocks = new ArrayList<>();

    private TraceDossier(TraceFile file, Books books, String language) {
        this.file = file;
        this.books = books;
        words = new Words(books, books.ledger().head().seq(), language);
        records = new RecordTable(words);
    }

    /// The dossier of a trace.
    ///
    /// @param language a tag such as `en`; English where that language has no texts
    public static Document of(Books books, TraceFile file, String language) {
        return new TraceDossier(file, books, language).document();
    }

    private Document document() {
        Map<String, String> where = Map.of(
                "position", words.position(file.position()), "day", file.day().toString());
        say("trace.about", where);
        blocks.add(new Block.Points(conclusions()));
        heading("cause");
        file.cause().ifPresentOrElse(k -> blocks.addAll(records.blocks(k, List.of())), () -> say("cause.none", where));
        claims("ground", file.there());
        new TraceMap(file, words)
                .draw()
                .ifPresent(d ->
                        blocks.add(new Block.Figure(d, words.sayOf("trace.map.caption", where), Optional.empty())));
        claims("near", file.near());
        heading("releases");
        if (file.releases().isEmpty()) {
            say("releases.none", Map.of());
        }
        file.releases().forEach(this::release);
        heading("checks");
        if (file.checks().isEmpty()) {
            say("checks.none", Map.of());
        }
        file.checks().forEach(k -> blocks.addAll(records.blocks(k, List.of())));
        others();
        String title = words.sayOf("trace.title", where).plain();
        var head = books.ledger().head().prefix();
        String period = words.sayOf("trace.period", where).plain();
        return new Document(title, words.language(), Stamps.of(books, head, words, period), List.of(), blocks);
    }

    /// What a reader must see first, each a sentence that the sections below bear out.
    private List<Rich> conclusions() {
        List<Rich> points = new ArrayList<>();
        if (file.there().isEmpty()) {
            points.add(Rich.of(words.text("trace.unrecorded")));
        } else if (file.releases().isEmpty()) {
            points.add(Rich.of(words.text("trace.not_released")));
        }
        for (Claimed claim : file.there()) {
            boolean release = file.releases().stream()
                    .anyMatch(r -> r.number().equals(claim.record().number()));
            if (release) {
                long days = ChronoUnit.DAYS.between(claim.act().key().day(), file.day());
                points.add(words.say(
                        "trace.released",
                        Map.of(
                                "report", claim.record().number(),
                                "verb", words.text("verb." + claim.act().verb().code()),
                                "days", words.numbers().print(days))));
            }
        }
        if (!file.releases().isEmpty() && file.checks().isEmpty()) {
            points.add(Rich.of(words.text("trace.unchecked")));
        }
        points.add(words.say(
                "trace.others",
                Map.of("count", words.numbers().print(file.others().size()))));
        return points;
    }

    private void claims(String section, List<Claimed> claims) {
        heading(section);
        if (claims.isEmpty()) {
            say(section + ".none", Map.of());
            return;
        }
        List<Table.Row> rows = claims.stream()
                .map(c -> RecordTable.row(List.of(
                        c.act().key().day().toString(),
                        words.text("verb." + c.act().verb().code()),
                        words.labels().code("hazard_kind", c.act().map()),
                        words.labels().type(c.record().type()) + " "
                                + c.record().number(),
                        words.area(c.act().outline().area()))))
                .toList();
        table(section, List.of("day", "happened", "kind", "record", "area"), rows);
    }

    /// A report, and how it came to be what it is: every version with who wrote and who approved it.
    private void release(Kept report) {
        blocks.addAll(records.blocks(report, List.of(Find.LIST, ReleasedPolygon.LIST)));
        List<Table.Row> rows = new ArrayList<>();
        for (Entry entry : new Traces(books).history(report)) {
            var draft = entry.draft();
            rows.add(RecordTable.row(List.of(
                    words.numbers().print(entry.seq()),
                    books.bookedOn(entry).toString(),
                    words.text("kind." + draft.kind().name().toLowerCase(Locale.ROOT)),
                    Integer.toString(draft.version()),
                    draft.author().writtenBy(),
                    draft.author().approvedBy())));
        }
        blocks.add(new Block.Tabled(new Table(
                "versions-" + report.entry().seq(),
                words.say("versions.caption", Map.of("number", report.number())),
                head(List.of("entry", "booked", "entry_kind", "version", "writer", "approver")),
                rows,
                List.of())));
    }

    private void others() {
        heading("same");
        if (file.others().isEmpty()) {
            say("same.none", Map.of());
            return;
        }
        say("same.about", Map.of("days", words.numbers().print(TraceFile.WINDOW_DAYS)));
        List<Table.Row> rows = new ArrayList<>();
        for (Kept kept : file.others()) {
            Fields fields = kept.fields();
            ClearanceReport report = ClearanceReport.of(fields);
            SquareMetres area = report.polygons().stream()
                    .map(p -> p.outline().area())
                    .reduce(SquareMetres.ZERO, SquareMetres::plus);
            rows.add(RecordTable.row(List.of(
                    kept.number(),
                    words.value(Links.ORGANISATION, fields),
                    words.value(ClearanceReportType.TEAM, fields),
                    words.value(ClearanceReportType.METHOD, fields),
                    report.startedOn().toString(),
                    report.completedOn().toString(),
                    words.area(area))));
        }
        table("same", List.of("number", "organisation_only", "team", "method", "from", "to", "area"), rows);
    }

    private void table(String id, List<String> columns, List<Table.Row> rows) {
        blocks.add(new Block.Tabled(new Table(id, Rich.of(words.text("table." + id)), head(columns), rows, List.of())));
    }

    private List<List<Table.HeadCell>> head(List<String> columns) {
        return records.head(columns.stream().map(c -> "head." + c).toList());
    }

    private void heading(String name) {
        blocks.add(new Block.Heading(2, "section-" + name, Rich.of(words.text("section." + name))));
    }

    private void say(String key, Map<String, String> values) {
        blocks.add(new Block.Paragraph(words.sayOf(key, values)));
    }
}
