package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A line that breaks in the middle of a commit, a server that stops answering, a disk that is full: what a
/// program says, within what time, and that it goes on by itself.
@Tag("postgres")
class PostgresFailureIT {

    /// More than the 16 MiB of a file of the server's log, which has its size from the beginning.
    private static final long LARGEST_FILE = 17 << 20;

    private static final Duration SOON = Duration.ofSeconds(15);

    private final PrivateCluster cluster = PrivateCluster.get();
    private Wire wire;
    private SqlLedger ledger;
    private SqlStore direct;

    @BeforeEach
    void createsLedgerBehindAWire() throws IOException {
        String address = cluster.newDatabase();
        direct = SqlStore.parse(address, Path.of(""));
        wire = Wire.to(cluster.port());
        String through = address.replace(":" + cluster.port() + "/", ":" + wire.port() + "/")
                + "?socketTimeout=3&loginTimeout=3&options=-c%20lock_timeout%3D1500";
        ledger = SqlLedger.create(SqlStore.parse(through, Path.of("")), Books.setup(Books.at("2025-02-01T08:00:00Z")));
    }

    @AfterEach
    void endsBoth() throws IOException {
        wire.next(Wire.Fault.NONE);
        ledger.close();
        wire.close();
    }

    private Entry append(String number) {
        return ledger.write(w -> w.append(Books.recorded(number, 5)));
    }

    /// Appends, and the wire fails when the commit is sent.
    private void appendWith(Wire.Fault fault, String number) {
        ledger.write(w -> {
            Entry entry = w.append(Books.recorded(number, 5));
            w.reader().head(); // its rows are there
            wire.next(fault);
            return entry;
        });
    }

    private static void within(Duration limit, Runnable work) {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
    }

    private void isWhole(long entries) {
        assertThat(ledger.head().seq()).isEqualTo(entries);
        assertThat(ledger.verify(List.of(ledger.head().hash())).findings()).isEmpty();
    }

    @Test
    void booksOnceWhatWasKeptThoughTheAnswerWasLost() {
        append("A");
        assertThatThrownBy(() -> appendWith(Wire.Fault.CUT_AFTER, "B"))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("not known")
                .hasMessageContaining("Run the same command again");
        assertThat(append("B").seq()).as("it had been kept").isEqualTo(2);
        isWhole(2);
    }

    @Test
    void booksOnceWhatWasLostBeforeItWasKept() {
        append("A");
        assertThatThrownBy(() -> appendWith(Wire.Fault.CUT_BEFORE, "B"))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("not known");
        assertThat(ledger.findRecord("bag", "B")).isEmpty();
        assertThat(append("B").seq()).isEqualTo(2);
        isWhole(2);
    }

    @Test
    void saysThatNothingWasKeptWhenTheLineBreaksBeforeTheCommit() {
        append("A");
        assertThatThrownBy(() -> ledger.write(w -> {
                    wire.next(Wire.Fault.CUT_AFTER);
                    return w.append(Books.recorded("B", 5));
                }))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("Nothing half done was kept");
        assertThat(append("C").seq()).isEqualTo(2);
        isWhole(2);
    }

    @Test
    void saysSoonThatTheServerIsSilentAndGoesOnByItself() {
        append("A");
        wire.next(Wire.Fault.SILENT);
        within(
                SOON,
                () -> assertThatThrownBy(() -> append("B"))
                        .isInstanceOf(LedgerFailure.class)
                        .hasMessageContaining("does not answer"));
        within(
                SOON,
                () -> assertThatThrownBy(ledger::head)
                        .isInstanceOf(LedgerFailure.class)
                        .hasMessageContaining("does not answer"));
        wire.next(Wire.Fault.NONE);
        assertThat(append("B").seq()).isEqualTo(2);
        isWhole(2);
    }

    /// The commit arrives when the program has long given up.
    @Test
    void booksOnceWhatIsKeptAfterTheProgramGaveUp() throws InterruptedException {
        append("A");
        within(
                SOON,
                () -> assertThatThrownBy(() -> appendWith(Wire.Fault.SILENT, "B"))
                        .isInstanceOf(LedgerFailure.class)
                        .hasMessageContaining("not known"));
        wire.next(Wire.Fault.NONE);
        Entry again = append("B");
        assertThat(again.seq()).isEqualTo(2);
        assertThat(append("C").seq()).isEqualTo(3);
        isWhole(3);
    }

    @Test
    void saysWhoHoldsTheBooksWhenAWriterHangsAndGoesOnAfterIt() throws InterruptedException {
        append("A");
        long[] writer = new long[1];
        try {
            within(
                    SOON,
                    () -> assertThatThrownBy(() -> ledger.write(w -> {
                                writer[0] = SqlConnections.number(w.connection(), "SELECT pg_backend_pid()");
                                signal("-STOP", writer[0]);
                                return w.append(Books.recorded("B", 5));
                            }))
                            .isInstanceOf(LedgerFailure.class)
                            .hasMessageContaining("does not answer"));
            within(
                    SOON,
                    () -> assertThatThrownBy(() -> append("B"))
                            .isInstanceOf(LedgerFailure.class)
                            .hasMessageContaining("Another program holds the books"));
            assertThat(ledger.head().seq()).as("who reads is not held up").isEqualTo(1);
        } finally {
            signal("-CONT", writer[0]);
        }
        assertThat(appendPatiently("B").seq()).isEqualTo(2);
        isWhole(2);
    }

    private Entry appendPatiently(String number) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return append(number);
            } catch (LedgerFailure e) {
                assertThat(attempt).as(e.getMessage()).isLessThan(300);
                Thread.sleep(100);
            }
        }
    }

    /// The writer's server process may not make a file larger than the limit, which ends within a page.
    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() {
        append("A");
        limitFiles(LARGEST_FILE + 5_000 + ":unlimited");
        Random random = new Random(4);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        EntryDraft large = large("large" + i, random);
                        ledger.write(w -> w.append(large));
                    }
                })
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("takes nothing more")
                .hasMessageContaining("make room");
        long before = ledger.head().seq();
        assertThat(before).as("there was room at first").isGreaterThan(5);
        limitFiles("unlimited:unlimited");
        assertThat(append("later").seq()).isEqualTo(before + 1);
        isWhole(before + 1);
    }

    /// Where the server cannot write its log, it ends everything and starts again by itself.
    @Test
    void goesOnAfterTheServersLogHadNoRoom() throws InterruptedException {
        append("A");
        limitFiles("20000:unlimited");
        assertThatThrownBy(() -> append("B")).isInstanceOf(LedgerFailure.class);
        assertThat(appendPatiently("B").seq()).isEqualTo(2);
        isWhole(2);
    }

    private void limitFiles(String limits) {
        long writer = ledger.write(w -> SqlConnections.number(w.connection(), "SELECT pg_backend_pid()"));
        run(PrivateCluster.asOwner("prlimit", "--pid", String.valueOf(writer), "--fsize=" + limits));
    }

    /// A record of a megabyte that does not become smaller by packing.
    private static EntryDraft large(String number, Random random) {
        byte[] bytes = new byte[750_000];
        random.nextBytes(bytes);
        EntryDraft small = Books.recorded(number, 5);
        String body = JsonObject.builder()
                .put("bag", number)
                .put("text", Base64.getEncoder().encodeToString(bytes))
                .build()
                .toString();
        return new EntryDraft(
                small.kind(),
                small.record(),
                small.version(),
                small.when(),
                small.knownSince(),
                small.author(),
                small.source(),
                Content.open(body, small.content().effects(), small.content().geometry()));
    }

    @Test
    void waitsForAnotherProgramAndSaysSoWhenItTakesTooLong() {
        try (SqlLedger other = SqlLedger.open(direct, Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            other.write(w -> {
                assertThatThrownBy(() -> append("A"))
                        .isInstanceOf(LedgerFailure.class)
                        .hasMessageContaining("Another program holds the books");
                return w.append(Books.recorded("B", 5));
            });
        }
        assertThat(append("A").seq()).isEqualTo(2);
        isWhole(2);
    }

    private static void signal(String name, long process) {
        run(PrivateCluster.asOwner("kill", name, String.valueOf(process)));
    }

    private static void run(List<String> command) {
        try {
            OtherPrograms.run(command.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
