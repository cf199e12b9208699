package org.clearground.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.clearground.ledger.Author;
import org.clearground.quantity.Period;

/// The demonstration country as plain import files: which batches there are, and copies of their files.
public final class DemoCountry {

    /// The time zone of the demonstration country's authority.
    public static final ZoneId ZONE = ZoneId.of("Asia/Baku");

    /// The file of a batch that names the records to withdraw.
    public static final String WITHDRAWALS = "withdrawals.csv";

    /// The file of a batch that names the periods to close.
    public static final String CLOSINGS = "closings.csv";

    private static final String ROOT = "/org/clearground/demo/country/";
    private static final String SETTLEMENTS = "settlements.csv";

    private DemoCountry() {}

    /// The batches in the order of their booking.
    public static List<DemoBatch> batches() throws IOException {
        return rows("batches.csv").stream().map(DemoCountry::batch).toList();
    }

    /// Lays the gazetteer of settlements beside the books, unless a file of its name is there.
    ///
    /// @throws IOException when it cannot be written
    public static void laySettlements(Path dataFolder) throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve("gazetteer"));
        Path file = folder.resolve("geonames-azerbaijan.csv");
        if (Files.notExists(file)) {
            Files.write(file, read(SETTLEMENTS));
        }
    }

    /// Copies a batch's files into a folder of its name below the target, for people to look at and the import
    /// to read.
    ///
    /// @return the folder
    public static Path unpack(DemoBatch batch, Path target) throws IOException {
        Path folder = target.resolve(batch.folder());
        Files.createDirectories(folder);
        for (String file : batch.files()) {
            Files.write(folder.resolve(file), bytes(batch.folder() + "/" + file));
        }
        return folder;
    }

    /// The records that a batch withdraws, none for most.
    static List<Withdrawn> withdrawn(DemoBatch batch) throws IOException {
        if (!batch.files().contains(WITHDRAWALS)) {
            return List.of();
        }
        return rows(batch.folder() + "/" + WITHDRAWALS).stream()
                .map(r -> new Withdrawn(r.getField("type"), r.getField("number"), r.getField("reason")))
                .toList();
    }

    /// The periods that a batch closes, none for most.
    static List<Period> closed(DemoBatch batch) throws IOException {
        if (!batch.files().contains(CLOSINGS)) {
            return List.of();
        }
        return rows(batch.folder() + "/" + CLOSINGS).stream()
                .map(r -> Period.parse(r.getField("period")))
                .toList();
    }

    /// The names of a batch's files that are imported: all but those that say what to withdraw or close.
    static List<String> imported(DemoBatch batch) {
        return batch.files().stream()
                .filter(f -> !f.equals(WITHDRAWALS) && !f.equals(CLOSINGS))
                .toList();
    }

    /// A record to withdraw.
    record Withdrawn(String type, String number, String reason) {}

    private static DemoBatch batch(NamedCsvRecord row) {
        return new DemoBatch(
                row.getField("folder"),
                Instant.parse(row.getField("booked_at")),
                new Author(row.getField("written_by"), row.getField("approved_by")),
                row.getField("correct").equals("yes"),
                Arrays.asList(row.getField("files").split(" ")));
    }

    private static List<NamedCsvRecord> rows(String path) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes(path), StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static byte[] bytes(String path) throws IOException {
        return read(ROOT + path);
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = DemoCountry.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the demonstration country's file " + resource + " is not there");
            }
            return in.readAllBytes();
        }
    }
}
