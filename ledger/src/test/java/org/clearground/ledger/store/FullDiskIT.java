package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operating system takes nothing more for the file of the books, in the middle of commits.
class FullDiskIT {

    private static final int LIMIT_KIB = 3_000;

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedAndGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        Path file = folder.resolve("books.gpkg");
        try (SqlLedger ledger = Books.create(folder)) {
            ledger.write(w -> w.append(Books.recorded("bag1", 1)));
        }
        assertThat(Files.size(file)).isLessThan(LIMIT_KIB * 1024L);
        List<String> said;
        try (AppendingProcess child = AppendingProcess.start(
                folder, file.toString(), "bash", "-c", "ulimit -S -f " + LIMIT_KIB + "; exec \"$@\"", "with-limit")) {
            assertThat(child.awaitEnd()).contains("takes nothing more").contains("make room");
            said = child.lines();
        }
        assertThat(said).as("there was room at first").hasSizeGreaterThan(10);
        try (SqlLedger ledger = Books.open(folder)) {
            AppendingProcess.isKept(ledger, said, "after the disk was full");
            assertThat(ledger.write(w -> w.append(Books.recorded("later", 1))).seq())
                    .isEqualTo(ledger.head().seq());
            assertThat(ledger.verify(List.of()).findings()).isEmpty();
        }
    }
}
