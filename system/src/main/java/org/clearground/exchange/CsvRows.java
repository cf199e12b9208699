package org.clearground.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;

/// Reads a CSV file by RFC 4180 and the declared [Dialect], and refuses what a program could only guess.
final class CsvRows {

    private final Dialect dialect;
    private final RowSink sink;
    private List<String> header = List.of();
    private long rows;

    CsvRows(Dialect dialect, RowSink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    boolean read(Path file) throws IOException {
        Optional<Finding> contradiction = EncodingCheck.contradiction(file, dialect.encoding());
        if (contradiction.isPresent()) {
            return refuse(1, contradiction.get());
        }
        try (CsvGuard guard = new CsvGuard(
                EncodingCheck.open(file, dialect.encoding()),
                dialect.separator().character())) {
            return read(file, guard);
        }
    }

    private boolean read(Path file, CsvGuard guard) throws IOException {
        try (CsvReader<CsvRecord> reader = parser(guard)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                return refuse(1, Finding.fault("file.empty", "The file is empty: a line of column names is expected."));
            }
            if (!header(records.next())) {
                return false;
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                // The parser takes the file's end for a quote's end; the guard knows better once all is read.
                boolean isLast = !records.hasNext();
                if (isLast && guard.openQuote() > 0) {
                    return unclosed(guard);
                }
                row(row);
            }
            return end(guard);
        } catch (CsvParseException e) {
            return refuse(guard.line(), broken(e));
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            boolean bytes = cause instanceof CharacterCodingException;
            return refuse(bytes ? EncodingCheck.badLine(file, dialect.encoding()) : guard.line(), unreadable(cause));
        }
    }

    private CsvReader<CsvRecord> parser(CsvGuard guard) {
        return CsvReader.builder()
                .fieldSeparator(dialect.separator().character())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .maxBufferSize(Limits.CELL)
                .build(
                        CsvRecordHandler.of(c -> c.maxFields(Limits.CELLS)
                                .maxFieldSize(Limits.CELL)
                                .maxRecordSize(Limits.ROW)),
                        guard);
    }

    private boolean header(CsvRecord first) {
        header = first.getFields().stream().map(String::strip).toList();
        Optional<Finding> fault = headerFault();
        if (fault.isPresent()) {
            return refuse(first.getStartingLineNumber(), fault.get());
        }
        sink.header(first.getStartingLineNumber(), header);
        return true;
    }

    private Optional<Finding> headerFault() {
        char declared = dialect.separator().character();
        for (Separator other : Separator.values()) {
            if (other.character() != declared && header.stream().anyMatch(n -> n.indexOf(other.character()) >= 0)) {
                return Optional.of(Finding.fault(
                        "file.separator",
                        "The line of column names holds a " + other.word() + ", but the separator was declared as "
                                + dialect.separator().word() + ": declare the separator " + other.word() + "."));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isEmpty()) {
                return Optional.of(Finding.fault(
                        "column.nameless", "A column has no name: name it, or remove it from every line."));
            }
            if (!seen.add(name)) {
                return Optional.of(
                        Finding.fault("column.twice", "The column '" + name + "' stands twice: keep one of them."));
            }
        }
        return Optional.empty();
    }

    private void row(CsvRecord record) {
        List<String> cells = record.getFields();
        if (cells.size() == 1 && cells.getFirst().isBlank()) {
            return;
        }
        boolean ragged = cells.size() != header.size();
        if (ragged) {
            sink.finding(record.getStartingLineNumber(), ragged(cells.size()));
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            String cell = cells.get(i).strip();
            // In a ragged row only the first cell is surely under its own column.
            if (!cell.isEmpty() && (!ragged || i == 0)) {
                filled.put(header.get(i), cell);
            }
        }
        rows++;
        if (filled.isEmpty() && !ragged) {
            sink.finding(
                    record.getStartingLineNumber(),
                    Finding.note("row.empty", "The row has no filled cell and is left out."));
            return;
        }
        sink.row(new Row(record.getStartingLineNumber(), filled, null, ragged));
    }

    private Finding ragged(int cells) {
        return Finding.fault(
                "row.ragged",
                "The row has " + cells + " cells under " + header.size() + " columns: put cells that hold a "
                        + dialect.separator().word() + " or a line break in double quotes; a last row that is too short"
                        + " says that the file was cut off.");
    }

    private boolean end(CsvGuard guard) {
        if (guard.openQuote() > 0) {
            return unclosed(guard);
        }
        if (rows == 0) {
            return refuse(
                    1,
                    Finding.fault(
                            "file.no-rows",
                            "The file has column names and no row: leave the file out, or send the whole file."));
        }
        if (!guard.endsWithLine()) {
            sink.finding(
                    guard.line(),
                    Finding.note("file.last-line", "The last line has no line break: see that the file is whole."));
        }
        return true;
    }

    private boolean unclosed(CsvGuard guard) {
        return refuse(
                guard.openQuote(),
                Finding.fault(
                        "file.truncated",
                        "A cell begins with a double quote here and never ends: the file was cut off, or a quote inside"
                                + " the cell must be doubled."));
    }

    private static Finding broken(CsvParseException e) {
        List<String> sentences = new ArrayList<>();
        for (Throwable t = e; t != null; t = t.getCause()) {
            sentences.add(String.valueOf(t.getMessage()));
        }
        String all = String.join(" ", sentences);
        if (all.contains("maximum")) {
            return Finding.fault(
                    "cell.too-large",
                    "A row is too large: a cell may hold at most 1 MiB, a row 4 MiB and " + Limits.CELLS
                            + " cells. A double quote that is never closed also does this.");
        }
        return Finding.fault(
                "file.quotes",
                "A quoted cell is followed by something that is not a separator: double every quote inside a cell, as"
                        + " in \"a \"\"word\"\"\".");
    }

    private Finding unreadable(IOException e) {
        return switch (e) {
            case CharacterCodingException _ ->
                Finding.fault(
                        "file.encoding",
                        "Here begin bytes that " + dialect.encoding().word()
                                + " does not have: declare the encoding in which the file was saved ("
                                + "UTF-8, UTF-16, windows-1251, windows-1252).");
            case CsvGuard.NulFound _ ->
                Finding.fault(
                        "file.nul",
                        "The line holds the character NUL, which no text has: the file is damaged, not a CSV file, or of"
                                + " another encoding.");
            default -> Finding.fault("file.unreadable", "The file could not be read on: " + e.getMessage() + ".");
        };
    }

    private boolean refuse(long line, Finding fault) {
        sink.finding(line, fault);
        return false;
    }
}
