package org.clearground.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearground.books.Kept;
import org.clearground.exchange.CsvOut;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;

/// A list as the tables that the import reads, all of them in one archive: the records, the rows of each list
/// inside them, and what the file says of itself.
final class ListZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ListFile.Said said;
    private final CsvOut records;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private ListZip(ListFile.Said said, Path beside) throws IOException {
        this.said = said;
        Path file = beside.resolveSibling(beside.getFileName() + ".records");
        Writer out = writer(file);
        this.records = CsvOut.records(out, said.type().columns());
        tables.put(said.type().name() + ".csv", new Table(file, out, records));
    }

    /// A table that is being written.
    private record Table(Path file, Writer out, CsvOut csv) {}

    /// Writes the archive; the tables lie beside it until it is whole.
    static void write(ListFile.Said said, RecordLists lists, long[] all, Path file) throws IOException {
        ListZip zip = new ListZip(said, file);
        try {
            lists.each(all, kept -> zip.put(file, kept));
            for (Table table : zip.tables.values()) {
                table.out().close();
            }
            zip.pack(file, all.length);
        } finally {
            for (Table table : zip.tables.values()) {
                table.out().close();
                Files.deleteIfExists(table.file());
            }
        }
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    private void put(Path beside, Kept kept) {
        records.write(kept.number(), kept.fields());
        for (ListOf list : said.type().lists()) {
            for (Fields row : kept.fields().list(list)) {
                tables.computeIfAbsent(said.type().name() + "." + list.name() + ".csv", _ -> rows(beside, list))
                        .csv()
                        .write(kept.number(), row);
            }
        }
    }

    private static Table rows(Path beside, ListOf list) {
        try {
            Path file = beside.resolveSibling(beside.getFileName() + "." + list.name());
            Writer out = writer(file);
            return new Table(file, out, CsvOut.rows(out, list.columns()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pack(Path file, int records) throws IOException {
        StringBuilder about = new StringBuilder();
        said.lines(records)
                .forEach(line -> about.append(line.getKey())
                        .append(": ")
                        .append(line.getValue())
                        .append('\n'));
        Path words = file.resolveSibling(file.getFileName() + ".about");
        Files.writeString(words, about);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            store(zip, "ABOUT.txt", words);
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                store(zip, table.getKey(), table.getValue().file());
            }
        } finally {
            Files.delete(words);
        }
    }

    /// Stored, not deflated: another build of the compressing library would give other bytes.
    private static void store(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        CRC32 sum = new CRC32();
        long size;
        try (InputStream in = Files.newInputStream(file)) {
            size = in.transferTo(new java.util.zip.CheckedOutputStream(OutputStream.nullOutputStream(), sum));
        }
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
