package org.clearground.report.quarterly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearground.figures.Cell;
import org.clearground.figures.NationalFigures;
import org.clearground.figures.Restatements;
import org.clearground.figures.Sheet;
import org.clearground.ledger.Entry;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.draw.Series;

/// What every section of the report works with.
///
/// @param figures the answers of the books
/// @param restatements what became of closed periods
/// @param ledger  the books themselves, for maps
/// @param readings what takes long to read, the same in every language
/// @param voice   the sentences
/// @param binder  how figures are bound
record Context(
        NationalFigures figures,
        Restatements restatements,
        SqlLedger ledger,
        Readings readings,
        Voice voice,
        Binder binder) {

    /// What became of a published table, to be printed beneath it; nothing when no cell of it changed.
    List<Block> beneath(String sheet) {
        return new RestatedTable(this).beneath(sheet);
    }

    /// The day on which an entry was booked, in the authority's zone.
    LocalDate day(Entry entry) {
        ZoneId zone = ZoneId.of(figures.register().setting("authority.zone").orElse("UTC"));
        return Instant.ofEpochMilli(entry.bookedAt()).atZone(zone).toLocalDate();
    }

    Block heading(String anchor) {
        return new Block.Heading(2, "section-" + anchor, voice.say("section." + anchor));
    }

    Block heading(int level, String anchor) {
        return new Block.Heading(level, "section-" + anchor, voice.say("section." + anchor));
    }

    Block paragraph(String key, Map<String, Rich> values) {
        return new Block.Paragraph(voice.say(key, values));
    }

    Block paragraph(String key) {
        return paragraph(key, Map.of());
    }

    /// The number with its unit, as running text.
    Rich full(Cell cell, String definition) {
        return binder.rich(cell, definition);
    }

    /// The number alone, as running text.
    Rich bare(Cell cell, String definition) {
        return Rich.of(binder.figure(cell, definition));
    }

    /// One column of a sheet as a chart's series, without the rows that sum others.
    Series series(String name, Sheet sheet, int column, String definition) {
        List<Cell> cells = bars(sheet).stream().map(r -> r.cells().get(column)).toList();
        return new Series(
                name,
                cells.stream()
                        .map(Cell::value)
                        .map(v -> v.max(java.math.BigDecimal.ZERO))
                        .toList(),
                cells.stream().map(c -> binder.figure(c, definition).printed()).toList());
    }

    /// The rows of a sheet that a chart shows: groups, but neither their members nor the total.
    static List<Sheet.Row> bars(Sheet sheet) {
        return sheet.rows().stream()
                .filter(r -> r.level() != Sheet.Level.MEMBER && r.level() != Sheet.Level.TOTAL)
                .toList();
    }

    List<String> names(Sheet sheet) {
        return bars(sheet).stream().map(r -> voice.name(r.label())).toList();
    }

    /// A table of some columns of a sheet that a drawing shows.
    Table data(String id, Rich caption, List<Table.HeadCell> head, List<Table.Row> rows) {
        return new Table(id, caption, List.of(head), rows, List.of());
    }

    /// A row of a name and numbers.
    static Table.Row row(String name, List<BoundFigure> figures) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(name));
        figures.forEach(f -> cells.add(Table.Cell.of(f)));
        return new Table.Row(Table.Kind.PLAIN, cells);
    }
}
