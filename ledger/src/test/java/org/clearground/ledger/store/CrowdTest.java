package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerRefusal;
import org.junit.jupiter.api.Test;

/// Sixteen who append, of two programs, and thirty-two who read.
class CrowdTest extends StoreTest {

    private static final int WRITERS = 16;
    private static final int READERS = 32;
    private static final int BOOKINGS = 12;

    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @Test
    void writesWithoutGapWhileReadersSeeWholeEntries() throws ExecutionException, InterruptedException {
        try (SqlLedger one = create();
                SqlLedger other = open();
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            one.write(w -> w.append(Books.recorded("bag1", 10)));
            List<Future<List<Long>>> writers = new ArrayList<>();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = "w" + i;
                SqlLedger ledger = i % 2 == 0 ? one : other;
                writers.add(threads.submit(() -> write(ledger, name)));
            }
            for (int i = 0; i < READERS; i++) {
                SqlLedger ledger = i % 2 == 0 ? one : other;
                readers.add(threads.submit(() -> read(ledger)));
            }
            List<Long> seqs = new ArrayList<>(List.of(1L));
            for (Future<List<Long>> writer : writers) {
                seqs.addAll(writer.get());
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(seqs).as("each number once").doesNotHaveDuplicates();
            assertThat(one.head().seq()).as("no gap").isEqualTo(seqs.size());
            assertThat(one.verify(List.of(other.head().hash())).findings()).isEmpty();
        }
    }

    /// Bookings of two entries; every fourth is refused on the way and gives no number.
    private List<Long> write(SqlLedger ledger, String name) {
        List<Long> seqs = new ArrayList<>();
        try {
            for (int i = 0; i < BOOKINGS; i++) {
                EntryDraft cause = Books.draft(EntryKind.RECORDED, name + "-" + i, 1, Books.moves(Books.DAY, name, 10));
                EntryDraft again = Books.draft(EntryKind.REDECIDED, "bag1", 1, Books.moves(Books.DAY, name, 10));
                if (i % 4 == 3) {
                    isRefused(ledger, cause);
                } else {
                    ledger.write(w -> w.append(List.of(cause, again))).forEach(entry -> seqs.add(entry.seq()));
                }
            }
            return seqs;
        } finally {
            writing.decrementAndGet();
        }
    }

    private static void isRefused(SqlLedger ledger, EntryDraft draft) {
        EntryDraft unknown = Books.draft(EntryKind.CORRECTED, draft.record().number(), 5, "{}");
        try {
            ledger.write(w -> {
                w.append(draft);
                return w.append(unknown);
            });
            throw new AssertionError("a version that does not follow was booked");
        } catch (LedgerRefusal e) {
            assertThat(e.reason()).isEqualTo(LedgerRefusal.Reason.WRONG_VERSION);
        }
    }

    /// Each entry moves ten: within one read the balance is ten times the number of entries, bookings are
    /// whole, and the newest cause is a row of its table.
    private int read(SqlLedger ledger) throws InterruptedException {
        int reads = 0;
        do {
            ledger.read(r -> {
                long head = r.head().seq();
                if (head > 0) {
                    assertThat(sum(r, head)).isEqualTo(10 * head);
                    assertThat(head % 2)
                            .as("whole bookings, of two entries after the first")
                            .isEqualTo(1);
                }
                if (head > 1) {
                    Entry cause = r.entry(head - 1).orElseThrow();
                    assertThat(cause.isCause()).isTrue();
                    assertThat(SqlConnections.number(
                                    r.connection(),
                                    "SELECT count(*) FROM bag WHERE number = '"
                                            + cause.draft().record().number() + "'"))
                            .isEqualTo(1);
                    assertThat(r.postings(head)).hasSize(2);
                }
                return head;
            });
            reads++;
            Thread.sleep(5);
        } while (writing.get() > 0);
        return reads;
    }

    private static long sum(SqlReader reader, long known) {
        BalanceQuery all = new BalanceQuery("grain/kg", Set.of("store"), Map.of(), Optional.empty(), known);
        return reader.balances(all).stream().mapToLong(BalanceLine::amount).sum();
    }
}
