package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Prefix;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends StoreTest {

    private static final int BOOKINGS = 60;

    @Test
    void readersSeeWholeBookingsOfOneMomentWhileTwoProgramsWrite() throws ExecutionException, InterruptedException {
        try (SqlLedger one = create();
                SqlLedger other = open();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> done = new ArrayList<>();
            done.add(threads.submit(() -> write(one, "a")));
            done.add(threads.submit(() -> write(other, "b")));
            done.add(threads.submit(() -> read(one)));
            done.add(threads.submit(() -> read(other)));
            for (Future<Long> thread : done) {
                assertThat(thread.get()).isPositive();
            }
            assertThat(one.head().seq()).isEqualTo(2 * BOOKINGS);
            assertThat(one.verify(List.of()).findings()).isEmpty();
        }
    }

    @Test
    void asManyReadAtOnceAsThereArePlacesAndWhoeverWaitsGetsATurn() throws ExecutionException, InterruptedException {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(SqlReaders.MOST);
        try (SqlLedger ledger = create();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            write(ledger, "a");
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < 3 * SqlReaders.MOST; i++) {
                done.add(people.submit(() -> ledger.read(r -> {
                    most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                    full.countDown();
                    await(full);
                    long seq = ledger.head().seq(); // who has a place reads once more without another
                    reading.decrementAndGet();
                    return seq;
                })));
            }
            for (Future<Long> each : done) {
                assertThat(each.get()).isEqualTo(BOOKINGS);
            }
        }
        assertThat(most).hasValue(SqlReaders.MOST);
    }

    private static void await(CountDownLatch full) {
        try {
            assertThat(full.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long write(SqlLedger ledger, String who) {
        for (int i = 0; i < BOOKINGS; i++) {
            EntryDraft draft = Books.draft(EntryKind.RECORDED, who + i, 1, Books.moves(Books.DAY, who + i % 7, 10));
            ledger.write(w -> w.append(draft));
        }
        return BOOKINGS;
    }

    /// Within one read the balance never moves, and it is ten times the number of entries.
    private static long read(SqlLedger ledger) {
        long seen = 0;
        while (seen < BOOKINGS) {
            seen = ledger.read(r -> {
                Prefix prefix = r.head().prefix();
                assertThat(sum(r, prefix)).isEqualTo(10 * prefix.seq());
                assertThat(r.balances(all(Long.MAX_VALUE))).isEqualTo(r.balances(all(prefix.seq())));
                assertThat(r.head().seq()).isEqualTo(prefix.seq());
                return prefix.seq();
            });
        }
        return seen;
    }

    private static long sum(SqlReader reader, Prefix prefix) {
        return reader.balances(all(prefix.seq())).stream()
                .mapToLong(BalanceLine::amount)
                .sum();
    }

    private static BalanceQuery all(long known) {
        return new BalanceQuery("grain/kg", Set.of("store"), Map.of(), Optional.empty(), known);
    }
}
