package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
                isKept(ledger, said, what);
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

    private static void isKept(SqlLedger ledger, List<String> said, String what) {
        for (String line : said) {
            String[] of = line.split(" ", -1);
            assertThat(ledger.entry(Long.parseLong(of[0]))
                            .map(e -> e.draft().record().number()))
                    .as(what)
                    .contains(of[1]);
        }
    }

    /// Lets the child append and kills it some milliseconds after its first entry; gives what it said.
    private List<String> killed(String address, int millis) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path errors = folder.resolve("errors.txt");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appending.class.getName(),
                        address)
                .redirectError(errors.toFile())
                .redirectOutput(said.toFile())
                .start();
        try {
            while (Files.size(said) == 0 && child.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(millis);
            assertThat(child.isAlive()).as(Files.readString(errors)).isTrue();
        } finally {
            // SIGKILL, as kill -9 sends it.
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // The last line may be cut off in the middle of its number.
        String whole = Files.readString(said);
        return new ArrayList<>(
                whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList());
    }
}
