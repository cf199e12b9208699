package org.clearground.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.books.Submission;
import org.clearground.exchange.CsvOut;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// The country as the CSV files that somebody would import: one for each type, one for each list inside it.
final class CountryFiles implements AutoCloseable {

    private final Path folder;
    private final List<Writer> writers = new ArrayList<>();
    private final Map<String, CsvOut> tables = new LinkedHashMap<>();

    private CountryFiles(Path folder) {
        this.folder = folder;
    }

    /// Writes all files of a country into a folder, and gives how many records they hold.
    static int write(Country country, Path folder) throws IOException {
        Files.createDirectories(folder);
        int records = 0;
        try (CountryFiles files = new CountryFiles(folder)) {
            for (Submission submission : Registry.submissions()) {
                files.write(submission);
                records++;
            }
            for (int field = 0; field < country.size().fields(); field++) {
                for (Submission submission : country.field(field)) {
                    files.write(submission);
                    records++;
                }
            }
        }
        return records;
    }

    private void write(Submission submission) throws IOException {
        RecordType type = submission.type();
        Fields fields = submission.fields();
        String number = fields.get(Columns.NUMBER);
        CsvOut records = tables.get(type.name());
        if (records == null) {
            records = CsvOut.records(open(type.name()), type.columns());
            tables.put(type.name(), records);
        }
        records.write(number, fields);
        for (ListOf list : type.lists()) {
            for (Fields row : fields.list(list)) {
                rows(type, list).write(number, row);
            }
        }
    }

    private CsvOut rows(RecordType type, ListOf list) throws IOException {
        String name = type.name() + "." + list.name();
        CsvOut rows = tables.get(name);
        if (rows == null) {
            rows = CsvOut.rows(open(name), list.columns());
            tables.put(name, rows);
        }
        return rows;
    }

    private Writer open(String name) throws IOException {
        Writer writer = Files.newBufferedWriter(folder.resolve(name + ".csv"));
        writers.add(writer);
        return writer;
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers) {
            writer.close();
        }
    }
}
