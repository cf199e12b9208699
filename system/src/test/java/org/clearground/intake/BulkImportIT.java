package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearground.books.Books;
import org.clearground.land.ClearanceReportType;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Columns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports in a virtual machine of their own, which gets little memory or is killed.
class BulkImportIT {

    private static final int MANY = 100_000;
    private static final int FEW = 2_000;

    /// Less than the rows would take as objects: it fails when anything keeps them all.
    private static final String HEAP = "-Xmx128m";

    @TempDir
    Path dir;

    @Test
    @Tag(TestStores.FILE)
    void importsAHundredThousandRecordsInLittleMemory() throws IOException, InterruptedException {
        Process child = start(MANY, 1_000);
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.lines().toList().getLast()).isEqualTo("BOOKED " + MANY);
    }

    @Test
    void goesOnAfterAKill() throws IOException, InterruptedException {
        Process child = start(FEW, 100);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith("booking 700/")) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).as(said.toString()).isNotZero();
        try (Books books = Books.open(TestStores.at(dir.resolve("books.gpkg")), Desktop.CLOCK)) {
            ImportReport report =
                    new Imports(books, dir).run(List.of(dir.resolve("files")), Desktop.OPTIONS, Progress.NONE);
            assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.BOOKED);
            assertThat(report.sum().already()).isBetween(700L, FEW - 1L);
            assertThat(report.sum().booked()).isEqualTo(FEW - report.sum().already());
            Set<String> numbers = new HashSet<>();
            long head = books.ledger().head().seq();
            books.current(ClearanceReportType.TYPE, head, (_, f) -> numbers.add(f.get(Columns.NUMBER)));
            assertThat(numbers).hasSize(FEW);
        }
    }

    private Process start(int records, int chunk) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        java,
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        path,
                        BulkImport.class.getName(),
                        dir.toString(),
                        Integer.toString(records),
                        Integer.toString(chunk),
                        TestStores.address(dir.resolve("books.gpkg"))))
                .redirectErrorStream(true)
                .start();
    }
}
