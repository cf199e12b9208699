package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.clearground.ledger.Head;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the program while several writers share commits: nothing acknowledged is lost, nothing is half
/// there.
class KillIT {

    private static final int KILLS_ON_A_FILE = 82;
    private static final int KILLS_ON_A_DATABASE = 42;
    private static final int VERIFIED_EVERY = 41;
    private static final long SEED = 20_250_331;

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedOfAFile() throws IOException, InterruptedException {
        kills(folder.resolve("books.gpkg").toString(), KILLS_ON_A_FILE);
    }

    @Test
    @Tag("postgres")
    void losesNothingAcknowledgedOfADatabase() throws IOException, InterruptedException {
        kills(PrivateCluster.get().newDatabase(), KILLS_ON_A_DATABASE);
    }

    private void kills(String address, int kills) throws IOException, InterruptedException {
        SqlStore store = SqlStore.parse(address, Path.of(""));
        LedgerSetup setup = Books.setup(Books.at("2025-02-01T08:00:00Z"));
        try (SqlLedger ledger = SqlLedger.create(store, setup)) {
            ledger.write(w -> w.append(Books.recorded("bag1", 1)));
        }
        Random random = new Random(SEED);
        Head head = Head.EMPTY;
        long acknowledged = 0;
        for (int kill = 1; kill <= kills; kill++) {
            String what = "seed " + SEED + ", kill " + kill;
            List<String> said = killed(address, random.nextInt(200));
            acknowledged += said.size();
            try (SqlLedger ledger = SqlLedger.open(store, setup)) {
                AppendingProcess.isKept(ledger, said, what);
                long before = head.seq();
                head = ledger.head();
                assertThat(head.seq()).as(what).isGreaterThanOrEqualTo(before + 2L * said.size());
                assertThat(head.seq() % 2)
                        .as(what + ": whole bookings, of two entries after the first")
                        .isEqualTo(1);
                if (kill % VERIFIED_EVERY == 0 || kill == kills) {
                    assertThat(ledger.verify(List.of(head.hash())).findings())
                            .as(what)
                            .isEmpty();
                }
            }
        }
        assertThat(acknowledged).as("the kills fell among commits").isGreaterThan(3L * kills);
    }

    /// Lets the program append and kills it some milliseconds after its first entry; gives what it said.
    private List<String> killed(String address, int millis) throws IOException, InterruptedException {
        try (AppendingProcess child = AppendingProcess.start(folder, address)) {
            child.awaitLines(1);
            Thread.sleep(millis);
            return child.kill();
        }
    }
}
