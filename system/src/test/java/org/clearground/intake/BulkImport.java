package org.clearground.intake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clearground.ledger.store.SqlStore;

/// Imports many records and says what came of it; started in a virtual machine of its own by [BulkImportIT].
final class BulkImport {

    private BulkImport() {}

    /// Takes the folder, how many records, how many of them are booked at once, and the store.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int records = Integer.parseInt(arguments[1]);
        try (Desktop desktop = Desktop.withRegistry(folder, SqlStore.parse(arguments[3], folder))) {
            reports(desktop.files.resolve("clearance_report.csv"), records);
            finds(desktop.files.resolve("clearance_report.finds.csv"), records);
            ImportReport report = desktop.imports(Integer.parseInt(arguments[2]))
                    .run(List.of(desktop.files), Desktop.OPTIONS, BulkImport::say);
            System.out.println(report.outcome() + " " + report.sum().booked());
        }
    }

    private static void reports(Path file, int records) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("number,activity,organisation,method,status,place,started_on,completed_on\n");
            for (int i = 0; i < records; i++) {
                out.write("R-" + i + ",eod_spot,MES,visual,completed,AGD,2025-02-01,2025-02-01\n");
            }
        }
    }

    /// The finds in another order than their records.
    private static void finds(Path file, int records) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("number,category,quantity,lon,lat\n");
            for (int i = records - 1; i >= 0; i--) {
                out.write(String.format(Locale.ROOT, "R-%d,uxo,%d,46.9%05d,40.1%n", i, 1 + i % 3, i % 100_000));
            }
        }
    }

    private static void say(long done, long total, String what) {
        if (what.equals("booking")) {
            System.out.println(what + " " + done + "/" + total);
        }
    }
}
