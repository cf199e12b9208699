package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path folder;

    @Test
    void givesOneSoundFileWhileWritesGoOn() throws InterruptedException {
        Path copy = folder.resolve("copy.gpkg");
        try (SqlLedger ledger = Books.create(folder)) {
            AtomicBoolean stop = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 1; !stop.get(); i++) {
                    String number = "bag" + i;
                    ledger.write(w -> w.append(Books.recorded(number, 1)));
                }
            });
            while (ledger.head().seq() < 20) {
                Thread.onSpinWait();
            }
            Hash before = ledger.head().hash();
            ledger.backup(copy);
            stop.set(true);
            writer.join();

            Verification verified = SqlVerifier.verify(copy, ledger.setup(), List.of(before), done -> {});
            assertThat(verified.findings()).isEmpty();
            assertThat(ledger.verify(List.of(verified.head().hash())).findings())
                    .isEmpty();
        }
        assertThat(folder.resolve("copy.gpkg-wal")).doesNotExist();
        assertThat(folder.resolve("copy.gpkg.unfinished")).doesNotExist();
        try (SqlLedger restored = SqlLedger.open(SqlStore.of(copy), Books.setup(Books.at("2025-03-01T00:00:00Z")))) {
            restored.write(w -> w.append(Books.recorded("after", 1)));
        }
    }

    @Test
    void refusesToOverwrite() {
        try (SqlLedger ledger = Books.create(folder)) {
            ledger.backup(folder.resolve("copy.gpkg"));
            assertThatThrownBy(() -> ledger.backup(folder.resolve("copy.gpkg"))).isInstanceOf(LedgerRefusal.class);
            assertThatThrownBy(() -> ledger.backup(folder.resolve("books.gpkg")))
                    .isInstanceOf(LedgerRefusal.class);
        }
    }
}
