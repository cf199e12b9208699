package org.clearground.web.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.Row;
import org.clearground.exchange.RowFiles;
import org.clearground.exchange.RowSink;
import org.clearground.exchange.TableName;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// A form as the files that an import reads: what is entered and what is imported take the same way. Knows which
/// line of a file is which row of the form, for findings.
///
/// @param files the record's file, and one for each list that has filled rows
/// @param lines the row of the form by `file:line`
record FormFiles(List<KeptFile> files, Map<String, Integer> lines) {

    /// A record without a number is checked under this one; it is never kept so.
    static final String UNNUMBERED = "(no number yet)";

    static FormFiles of(RecordType type, FormData data) {
        FormData numbered = data.number().isEmpty() ? data.withNumber(UNNUMBERED) : data;
        List<KeptFile> files = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        StringBuilder record = new StringBuilder(line(type.columns().stream().map(Column::name)));
        record.append(line(type.columns().stream().map(c -> numbered.cells().getOrDefault(c.name(), ""))));
        files.add(KeptFile.of(type.name() + ".csv", record.toString()));
        for (ListOf list : type.lists()) {
            String name = type.name() + "." + list.name() + ".csv";
            StringBuilder text = new StringBuilder(line(Stream.concat(
                    Stream.of(Columns.NUMBER.name()), list.columns().stream().map(Column::name))));
            int line = 2;
            List<Map<String, String>> rows = numbered.list(list);
            for (int row = 0; row < rows.size(); row++) {
                Map<String, String> cells = rows.get(row);
                if (!cells.isEmpty()) {
                    String written = line(Stream.concat(
                            Stream.of(numbered.number()),
                            list.columns().stream().map(c -> cells.getOrDefault(c.name(), ""))));
                    lines.put(name + ":" + line, row);
                    text.append(written);
                    line += (int) written.chars().filter(c -> c == '\n').count();
                }
            }
            if (line > 2) {
                files.add(KeptFile.of(name, text.toString()));
            }
        }
        return new FormFiles(List.copyOf(files), Map.copyOf(lines));
    }

    private static String line(Stream<String> cells) {
        return String.join(",", cells.map(FormFiles::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// The name of the form's cell that a field of a file's line is; the record's own when the line is none of a
    /// list's. A finding about a whole row stands at the row.
    String cell(String file, long line, String field) {
        Integer row = lines.get(file + ":" + line);
        String list = TableName.parse(file).flatMap(TableName::list).orElse("");
        if (row == null || list.isEmpty()) {
            return field.indexOf('[') < 0 ? "f." + field : "";
        }
        String of = "l." + list + "." + row;
        return field.indexOf('[') < 0 ? of + "." + field : of;
    }

    /// Reads a form back from its files.
    static FormData read(RecordType type, List<Path> files) throws IOException {
        FormData data = FormData.empty(type, "");
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(data.rows());
        for (Path file : files) {
            TableName name = TableName.parse(file.getFileName().toString()).orElseThrow();
            Cells sink = new Cells(new ArrayList<>());
            RowFiles.read(file, name.kind(), Dialect.STANDARD, sink);
            if (name.list().isPresent()) {
                rows.put(name.list().get(), sink.rows());
            } else {
                sink.rows().forEach(cells::putAll);
            }
        }
        return new FormData(cells, rows);
    }

    /// Takes the cells of rows and nothing else: what was written by a form has no faults of form.
    private record Cells(List<Map<String, String>> rows) implements RowSink {

        @Override
        public void header(long line, List<String> names) {
            // the names stand at each cell
        }

        @Override
        public void row(Row row) {
            rows.add(new LinkedHashMap<>(row.cells()));
        }

        @Override
        public void finding(long line, Finding finding) {
            throw new IllegalStateException("a form's file cannot be read: " + finding.message());
        }
    }
}
