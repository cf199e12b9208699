package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of appending: nothing acknowledged is lost, nothing is half there.
class KillIT {

    private static final int KILLS = 50;
    private static final long SEED = 20_250_331;

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedAndLeavesNothingHalfDone() throws IOException, InterruptedException {
        Path file = folder.resolve("books.gpkg");
        Random random = new Random(SEED);
        long acknowledged = 0;
        Hash head = Hash.GENESIS;
        for (int kill = 1; kill <= KILLS; kill++) {
            String what = "seed " + SEED + ", kill " + kill;
            acknowledged = Math.max(acknowledged, killed(file, random.nextInt(250)));
            try (SqlLedger ledger = SqlLedger.open(SqlStore.of(file), Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
                assertThat(ledger.head().seq()).as(what).isGreaterThanOrEqualTo(acknowledged);
                Optional<Entry> last = ledger.entry(ledger.head().seq());
                assertThat(last.filter(e -> e.seq() > 1 && e.isCause()))
                        .as(what + ": whole bookings")
                        .isEmpty();
                if (kill % 10 == 0) {
                    Verification verified = ledger.verify(List.of(head));
                    assertThat(verified.findings()).as(what).isEmpty();
                }
                head = ledger.head().hash();
            }
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
    }

    /// Lets the child append and kills it some milliseconds after its first sign of life; gives the last number
    /// it said.
    private long killed(Path file, int millis) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appending.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (Files.size(said) == 0 && child.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(millis);
            assertThat(child.isAlive()).as(Files.readString(said)).isTrue();
        } finally {
            // SIGKILL, as kill -9 sends it.
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // The last line may be cut off in the middle of its number.
        String whole = Files.readString(said);
        List<String> lines =
                whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
    }
}
