package org.clearground.report.quarterly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import org.clearground.figures.Behind;
import org.clearground.figures.Cell;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.ContributionCount;
import org.clearground.ledger.EntryChange;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.RecordsBehind;
import org.clearground.report.document.Block;
import org.clearground.report.document.Definition;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// The pages behind the report's figures: for a sum the records that add to it, for a statement the records it is
/// read from, for a computed figure the figures it is computed from.
final class RecordPages {

    private static final int ROWS = 200;
    private static final int MOST_PAGES = 50;
    private static final int MOST_CHANGES = 10_000;

    private final QuarterlyReport report;
    private final Context context;
    private final Voice voice;
    private final EntryNotes notes;

    RecordPages(QuarterlyReport report) {
        this.report = report;
        context = report.context();
        voice = context.voice();
        notes = new EntryNotes(context.ledger(), voice);
    }

    /// The records behind all sums, read in one pass.
    private Map<Behind, RecordsBehind> sums() {
        List<Behind.Postings> sums = context.binder().pages().values().stream()
                .map(Cell::behind)
                .filter(Behind.Postings.class::isInstance)
                .map(Behind.Postings.class::cast)
                .toList();
        return context.readings().records(sums, ROWS * MOST_PAGES);
    }

    /// Writes all pages into a folder; answers how many.
    int write(Path folder, Cores cores) throws IOException {
        Files.createDirectories(folder);
        Map<Behind, RecordsBehind> sums = sums();
        List<Future<Integer>> written = new ArrayList<>();
        context.binder()
                .pages()
                .forEach((id, cell) -> written.add(cores.begin(() -> switch (cell.behind()) {
                    case Behind.Postings postings -> {
                        RecordsBehind behind = Objects.requireNonNull(sums.get(postings));
                        yield postings(folder, id, new Sum(cell, postings.query(), behind));
                    }
                    case Behind.Changes changes -> changes(folder, id, cell, changes);
                    case Behind.Statements statements -> statements(folder, id, cell, statements);
                    case Behind.Computed computed -> computed(folder, id, cell, computed);
                })));
        return Cores.ends(written).stream().mapToInt(n -> n).sum();
    }

    /// A sum with the records behind it.
    private record Sum(Cell cell, BalanceQuery query, RecordsBehind behind) {}

    private int postings(Path folder, String id, Sum sum) throws IOException {
        RecordsBehind behind = sum.behind();
        long all = Math.max(1, (behind.count().records() + ROWS - 1) / ROWS);
        int pages = (int) Math.min(all, MOST_PAGES);
        for (int page = 1; page <= pages; page++) {
            List<Block> blocks = head(sum.cell());
            blocks.add(question(sum.query(), behind.count()));
            EntryNotes.Listed listed = new EntryNotes.Listed();
            for (int i = (page - 1) * ROWS; i < Math.min(page * ROWS, behind.size()); i++) {
                listed.add(behind.lastSeq(i), amount(sum.cell(), behind.amount(i)));
            }
            EntryNotes.Rows rows = notes.rows(listed);
            if (rows.opening()) {
                blocks.add(context.paragraph("records.opening"));
            }
            tabled(rows).ifPresent(blocks::add);
            blocks.add(pager(id, page, pages));
            if (all > pages) {
                blocks.add(context.paragraph("records.more"));
            }
            save(folder, id, page, blocks);
        }
        return pages;
    }

    /// The entries after the closing that changed a figure, under one heading; the first of very many.
    private int changes(Path folder, String id, Cell cell, Behind.Changes changes) throws IOException {
        List<EntryChange> entries = context.ledger().changedBy(changes.query(), changes.after(), MOST_CHANGES).stream()
                .filter(e -> changes.holds(e.cause()))
                .toList();
        int pages = Math.max(1, (entries.size() + ROWS - 1) / ROWS);
        for (int page = 1; page <= pages; page++) {
            List<Block> blocks = head(cell);
            blocks.add(context.paragraph("records.changes"));
            EntryNotes.Listed listed = new EntryNotes.Listed();
            entries.stream()
                    .skip((long) (page - 1) * ROWS)
                    .limit(ROWS)
                    .map(EntryChange::entry)
                    .forEach(e -> listed.add(e.seq(), amount(cell, e.amount())));
            tabled(notes.rows(listed)).ifPresent(blocks::add);
            blocks.add(pager(id, page, pages));
            save(folder, id, page, blocks);
        }
        return pages;
    }

    private String amount(Cell cell, long amount) {
        return voice.numbers()
                .print(cell.unit().of(amount), Math.max(cell.unit().decimals(), 0));
    }

    private Optional<Block> tabled(EntryNotes.Rows rows) {
        return rows.rows().isEmpty() ? Optional.empty() : Optional.of(new Block.Tabled(table(rows.rows())));
    }

    private Table table(List<Table.Row> rows) {
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.number")),
                HeadCell.words(voice.text("column.kind_of_record")),
                HeadCell.words(voice.text("column.when")),
                HeadCell.words(voice.text("column.adds")),
                HeadCell.words(voice.text("column.entry")),
                HeadCell.words(voice.text("column.people")),
                HeadCell.words(voice.text("column.source")));
        return new Table("records", voice.say("records.caption"), List.of(head), rows, List.of());
    }

    private int statements(Path folder, String id, Cell cell, Behind.Statements statements) throws IOException {
        List<Block> blocks = head(cell);
        EntryNotes.Listed listed = new EntryNotes.Listed();
        Prefix known = context.figures().scope().known();
        for (String number : statements.numbers()) {
            context.ledger()
                    .findRecord(statements.type(), number)
                    .flatMap(r -> context.ledger().latest(r.id(), known.seq()))
                    .ifPresent(entry -> listed.add(entry.seq(), ""));
        }
        blocks.add(tabled(notes.rows(listed)).orElseGet(() -> context.paragraph("records.nobody")));
        blocks.add(pager(id, 1, 1));
        save(folder, id, 1, blocks);
        return 1;
    }

    private int computed(Path folder, String id, Cell cell, Behind.Computed computed) throws IOException {
        List<Block> blocks = head(cell);
        blocks.add(context.paragraph(computed.formula()));
        List<Rich> parts = new ArrayList<>();
        for (String of : computed.of()) {
            context.binder()
                    .page(of)
                    .ifPresent(page ->
                            parts.add(new Rich(List.of(new Rich.Link(of, page.substring(page.indexOf('/') + 1))))));
        }
        if (!parts.isEmpty()) {
            blocks.add(new Block.Points(parts));
        }
        blocks.add(pager(id, 1, 1));
        save(folder, id, 1, blocks);
        return 1;
    }

    /// The figure, its value and what it means.
    private List<Block> head(Cell cell) {
        Definition definition = new Glossary(voice).definition(context.binder().definition(cell.id()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                2, "figure", Rich.of(definition.term() + ": " + context.binder().printed(cell.id()))));
        blocks.add(new Block.Paragraph(Rich.of(definition.text())));
        return blocks;
    }

    private Block question(BalanceQuery query, ContributionCount count) {
        StringBuilder where = new StringBuilder(query.measure())
                .append("; ")
                .append(String.join(", ", new java.util.TreeSet<>(query.accounts())));
        new java.util.TreeMap<>(query.where())
                .forEach((name, values) -> where.append("; ")
                        .append(name)
                        .append(" = ")
                        .append(String.join(", ", new java.util.TreeSet<>(values))));
        query.period().ifPresent(p -> where.append("; ").append(voice.span(p)));
        return context.paragraph(
                "records.question",
                Map.of(
                        "question", Rich.of(where.toString()),
                        "records", Rich.of(voice.numbers().print(count.records())),
                        "entries", Rich.of(voice.numbers().print(count.entries()))));
    }

    private Block pager(String id, int page, int pages) {
        List<Rich.Span> spans = new ArrayList<>();
        spans.add(new Rich.Link(voice.text("records.back"), "../" + ReportFiles.name(context, "html")));
        for (int other = 1; pages > 1 && other <= pages; other++) {
            spans.add(new Rich.Words("  "));
            String number = voice.numbers().print(other);
            spans.add(other == page ? new Rich.Words(number) : new Rich.Link(number, id + "-" + other + ".html"));
        }
        return new Block.Paragraph(new Rich(spans));
    }

    private void save(Path folder, String id, int page, List<Block> blocks) throws IOException {
        Document main = report.document();
        Document document = new Document(main.title(), main.language(), main.stamp(), main.glossary(), blocks);
        Files.write(folder.resolve(id + "-" + page + ".html"), HtmlWriter.write(document));
    }
}
