package org.clearground.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.FileKind;
import org.clearground.exchange.Row;
import org.clearground.exchange.RowSink;
import org.clearground.exchange.Shortened;
import org.clearground.finding.Finding;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Format.Storage;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.jspecify.annotations.Nullable;

/// Puts the rows of one file into the spool, under the columns of its type.
final class Stager implements RowSink {

    private static final int STEP = 1_000;
    private static final String MANY_LINES = "MULTILINESTRING((";

    private final ImportFile file;
    private final int index;
    private final Staging staging;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    /// The column that a feature's geometry goes to; without one a point goes to longitude and latitude.
    private final Optional<Column<?>> drawn;
    private boolean incomplete;

    Stager(ImportFile file, int index, Staging staging) {
        this.file = file;
        this.index = index;
        this.staging = staging;
        if (file.list().isPresent()) {
            columns.put(Columns.NUMBER.name(), Columns.NUMBER);
        }
        file.columns().forEach(c -> columns.put(c.name(), c));
        this.drawn = Columns.drawn(columns.values());
    }

    /// What the stagers of an import share.
    ///
    /// @param spool    where rows go
    /// @param log      where findings go
    /// @param dialect  how CSV files are written
    /// @param progress who hears of it
    record Staging(SqlSpool spool, FindingLog log, Dialect dialect, Progress progress) {}

    @Override
    public void header(long line, List<String> names) {
        names.stream().filter(n -> !columns.containsKey(n)).forEach(n -> unknown(line, n));
        for (Column<?> column : columns.values()) {
            // A record may go without a number, then its row stands for it; a list's row may not.
            boolean needed = (file.list().isPresent() || !column.equals(Columns.NUMBER)) && !described(column, names);
            if (column.required() && needed && !names.contains(column.name())) {
                incomplete = true;
                fault(
                        line,
                        column.name(),
                        "column.missing",
                        "The column '" + column.name() + "' is missing: it holds "
                                + column.format().expected() + ".");
            }
        }
    }

    /// Whether a boundary may come from its description instead: from a column beside it, or from a list.
    private boolean described(Column<?> column, List<String> names) {
        return column.name().equals(Columns.GEOMETRY)
                && (names.contains(Typed.GEOMETRY.name())
                        || TurningPoints.of(file.type()).isPresent());
    }

    @Override
    public void row(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        boolean faulty = row.faulty() || incomplete;
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            Column<?> column = columns.get(cell.getKey());
            boolean outside = file.kind() == FileKind.GEOJSON && cell.getKey().equals(Columns.GEOMETRY);
            if (column == null || outside) {
                unknown(row.line(), cell.getKey());
            } else {
                faulty |= !putCell(row.line(), column, cell.getValue(), cells);
            }
        }
        if (row.geometry() != null) {
            faulty |= !geometry(row.line(), row.geometry(), cells);
        }
        String number = cells.get(Columns.NUMBER.name());
        if (number == null && file.list().isPresent()) {
            if (!faulty) {
                fault(
                        row.line(),
                        Columns.NUMBER.name(),
                        "list.number",
                        "The row does not say which " + file.type().name()
                                + " it belongs to: fill in the record's number.");
            }
            number = "";
        } else if (number == null) {
            number = ofRow(cells);
        }
        staging.spool.add(new StagedRow(0, file.part(), index, row.line(), number, cells, faulty));
        if (row.line() % STEP == 0) {
            staging.progress.step(row.line(), 0, "reading " + file.name());
        }
    }

    @Override
    public void finding(long line, Finding finding) {
        staging.log.add(FileFinding.at(file.name(), line, finding));
    }

    /// A row without a number is known by what it holds; its twins by their count, so that true twins stay two.
    private String ofRow(Map<String, String> cells) {
        String prefix = "row-" + Sha256.ofCells(cells) + "-";
        String number = prefix + (staging.spool.countBeginning(file.part(), prefix) + 1);
        cells.put(Columns.NUMBER.name(), number);
        return number;
    }

    /// Decimal commas become points where they were declared, before a row's hash is taken: the record is the
    /// same.
    private boolean putCell(long line, Column<?> column, String cell, Map<String, String> cells) {
        boolean commas = staging.dialect.decimalComma()
                && file.kind() == FileKind.CSV
                && column.format().storage() == Storage.REAL;
        if (commas && cell.indexOf('.') >= 0) {
            Finding fault = Finding.fault(
                            "number.decimal",
                            Shortened.of(cell)
                                    + " has a point, but decimal commas were declared: write 12,5, and no separator"
                                    + " of thousands.")
                    .inField(column.name());
            staging.log.add(new FileFinding(file.name(), line, fault, cell, "a decimal number with a comma", null));
            return false;
        }
        cells.put(column.name(), commas ? cell.replace(',', '.') : cell);
        return true;
    }

    private boolean geometry(long line, String wkt, Map<String, String> cells) {
        if (drawn.isPresent()) {
            String name = drawn.get().name();
            if (cells.putIfAbsent(name, drawn.get().format().storage() == Storage.LINE ? single(wkt) : wkt) != null) {
                twice(line, name, "'" + name + "'");
                return false;
            }
            return true;
        }
        boolean hasPoint = columns.containsKey(Columns.LON.name());
        if (!hasPoint || !wkt.startsWith("POINT(")) {
            fault(
                    line,
                    null,
                    "geometry.unexpected",
                    "A row of " + file.table() + " has " + (hasPoint ? "a point" : "no geometry") + ", not a "
                            + wkt.substring(0, wkt.indexOf('(')) + ".");
            return false;
        }
        String[] lonLat = wkt.substring("POINT(".length(), wkt.length() - 1).split(" ", 2);
        if (cells.containsKey(Columns.LON.name()) || cells.containsKey(Columns.LAT.name())) {
            twice(line, Columns.LON.name(), "'lon' and 'lat'");
            return false;
        }
        cells.put(Columns.LON.name(), lonLat[0]);
        cells.put(Columns.LAT.name(), lonLat[1]);
        return true;
    }

    /// A line that a map program wrote as one of many; several lines stay as they are, and are refused.
    private static String single(String wkt) {
        return wkt.startsWith(MANY_LINES) && wkt.indexOf("),(") < 0
                ? "LINESTRING" + wkt.substring(MANY_LINES.length() - 1, wkt.length() - 1)
                : wkt;
    }

    private void twice(long line, String field, String columns) {
        fault(
                line,
                field,
                "geometry.twice",
                "The place is given twice: as the feature's geometry and in " + columns + ". Leave one of them out.");
    }

    private void unknown(long line, String name) {
        if (unknown.add(name)) {
            staging.log.add(UnknownColumn.in(file, line, name, columns.keySet()));
        }
    }

    private void fault(long line, @Nullable String field, String code, String sentence) {
        Finding fault = Finding.fault(code, sentence);
        finding(line, field == null ? fault : fault.inField(field));
    }
}
