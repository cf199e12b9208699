package org.clearground.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.books.Kept;
import org.clearground.exchange.CsvOut;
import org.clearground.exchange.GeoJsonOut;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;

/// A list of one type as a file, the same bytes for the same question: for other programs with all columns,
/// labels beside codes and what was asked, or so that it can be imported again.
public final class ListFile {

    private final RecordLists lists;
    private final Said said;

    /// The file of a list.
    ///
    /// @param said what the file says of itself
    public ListFile(RecordLists lists, Said said) {
        this.lists = lists;
        this.said = said;
    }

    /// What a file is.
    public enum Kind {
        /// A workbook: records, the rows of their lists, what was asked.
        XLSX,
        /// A GeoPackage: a layer of records, one for each list, what was asked.
        GPKG,
        /// The records as the import reads them, with the rows of their lists: a table of each in an archive.
        ZIP,
        /// The records alone as the import reads them; the rows of lists are left out.
        CSV,
        /// The records with their geometry as the import reads them; the rows of lists are left out.
        GEOJSON;

        /// How its name ends.
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind whose names end so.
        public static Optional<Kind> of(String ending) {
            for (Kind kind : values()) {
                if (kind.ending().equals(ending)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /// What a file says of itself.
    ///
    /// @param type   what the records are
    /// @param asked  what was asked, by name
    /// @param known  the entry as of which the records are known
    /// @param head   its hash
    /// @param notice a line that must be with the data, such as that it is made up
    /// @param labels the words of its language
    public record Said(
            RecordType type,
            Map<String, String> asked,
            long known,
            String head,
            Optional<String> notice,
            Labels labels) {

        /// Copies what was asked.
        public Said {
            asked = Map.copyOf(asked);
        }

        /// Names and texts, in their order.
        List<Map.Entry<String, String>> lines(int records) {
            List<Map.Entry<String, String>> lines = new java.util.ArrayList<>();
            notice.ifPresent(text -> lines.add(Map.entry("notice", text)));
            lines.add(Map.entry("type", type.name()));
            lines.add(Map.entry("records", String.valueOf(records)));
            lines.add(Map.entry("known_at", String.valueOf(known)));
            lines.add(Map.entry("head", head));
            lines.add(Map.entry("coordinates", "WGS84, longitude first"));
            new TreeMap<>(asked).forEach((name, text) -> lines.add(Map.entry("asked: " + name, text)));
            return lines;
        }
    }

    /// Writes the file; memory does not grow with the list, but for one number a record.
    ///
    /// @param all the entries that hold the records
    public void write(Kind kind, long[] all, Path file) throws IOException {
        switch (kind) {
            case XLSX -> {
                try (OutputStream out = Files.newOutputStream(file)) {
                    new XlsxList(said, out).write(lists, all);
                }
            }
            case GPKG -> SqliteList.write(said, lists, all, file);
            case ZIP -> ListZip.write(said, lists, all, file);
            case CSV, GEOJSON -> {
                try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                    text(kind, all, new java.io.BufferedWriter(out));
                }
            }
        }
    }

    private void text(Kind kind, long[] all, Writer out) throws IOException {
        if (kind == Kind.CSV) {
            CsvOut csv = CsvOut.records(out, said.type().columns());
            lists.each(all, kept -> csv.write(kept.number(), kept.fields()));
        } else {
            try (GeoJsonOut json = new GeoJsonOut(out, said.type().columns(), false)) {
                lists.each(all, (Kept kept) -> json.write(kept.number(), kept.fields()));
            }
        }
        out.flush();
    }
}
