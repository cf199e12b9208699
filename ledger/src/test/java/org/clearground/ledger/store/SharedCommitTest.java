package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Works that wait for each other are kept by one commit.
class SharedCommitTest extends StoreTest {

    private SqlLedger ledger;

    @BeforeEach
    void createsLedger() {
        ledger = create();
    }

    @AfterEach
    void closesLedger() {
        ledger.close();
    }

    /// Starts works so that each waits while the one before it is under way; gives what becomes of each.
    @SafeVarargs
    private List<CompletableFuture<Entry>> oneAfterTheOther(SqlWork<SqlWriter, Entry>... works)
            throws InterruptedException {
        CountDownLatch allWait = new CountDownLatch(1);
        CountDownLatch firstIsIn = new CountDownLatch(1);
        List<CompletableFuture<Entry>> done = new ArrayList<>();
        for (int i = 0; i < works.length; i++) {
            SqlWork<SqlWriter, Entry> work = works[i];
            boolean first = i == 0;
            CompletableFuture<Entry> result = new CompletableFuture<>();
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    result.complete(ledger.write(w -> {
                        if (first) {
                            firstIsIn.countDown();
                            await(allWait);
                        }
                        return work.apply(w);
                    }));
                } catch (LedgerFailure | LedgerRefusal | IllegalStateException e) {
                    result.completeExceptionally(e);
                }
            });
            if (first) {
                await(firstIsIn);
            }
            while (!first && thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            done.add(result);
        }
        allWait.countDown();
        return done;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsByOneCommitWhatCameWhileAnotherWrote() throws InterruptedException {
        List<Long> visible = new ArrayList<>();
        List<Long> within = new ArrayList<>();
        var done = oneAfterTheOther(w -> w.append(Books.recorded("A", 1)), w -> {
            visible.add(ledger.head().seq());
            within.add(w.reader().head().seq());
            return w.append(Books.recorded("B", 2));
        });

        assertThat(done.get(0).join().seq()).isEqualTo(1);
        assertThat(done.get(1).join().seq()).isEqualTo(2);
        assertThat(visible).as("A is not kept while B is decided").containsExactly(0L);
        assertThat(within).as("B is decided after A").containsExactly(1L);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void acknowledgesNothingBeforeTheCommitThatKeepsIt() throws InterruptedException {
        List<CompletableFuture<Entry>> first = new ArrayList<>();
        List<Boolean> acknowledged = new ArrayList<>();
        CountDownLatch known = new CountDownLatch(1);
        var done = oneAfterTheOther(w -> w.append(Books.recorded("A", 1)), w -> {
            await(known);
            acknowledged.add(first.getFirst().isDone());
            return w.append(Books.recorded("B", 2));
        });
        first.add(done.getFirst());
        known.countDown();

        done.forEach(CompletableFuture::join);
        assertThat(acknowledged).containsExactly(false);
    }

    @Test
    void takesBackOneWorkAndKeepsTheOthers() throws InterruptedException {
        var done = oneAfterTheOther(
                w -> w.append(Books.recorded("A", 1)),
                w -> {
                    w.append(Books.marked("taken back", Books.DAY, "a new place", 7));
                    return w.append(Books.draft(EntryKind.CORRECTED, "nobody", 2, "{}"));
                },
                w -> w.append(Books.marked("C", Books.DAY, "another new place", 3)));

        assertThat(done.get(0).join().seq()).isEqualTo(1);
        assertThatThrownBy(() -> done.get(1).join()).cause().isInstanceOf(LedgerRefusal.class);
        assertThat(done.get(2).join().seq()).isEqualTo(2);
        assertThat(ledger.findRecord("bag", "taken back")).isEmpty();
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
        Entry later = ledger.write(w -> w.append(Books.marked("D", Books.DAY, "a new place", 4)));
        assertThat(later.seq()).isEqualTo(3);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void asksWorksBeforeInTheSameTransactionForWhatTheyAppended() throws InterruptedException {
        RecordRef booked = Books.recorded("A", 1).record();
        var done = oneAfterTheOther(
                w -> w.append(Books.recorded("A", 1)),
                w -> {
                    w.expect(List.of(booked, Books.recorded("B", 2).record()));
                    assertThat(w.isNew(booked)).isFalse();
                    assertThat(w.<Long>earlier(before -> before.head().seq())).isEqualTo(1);
                    return w.append(Books.recorded("B", 2));
                },
                w -> w.append(Books.recorded("C", 3)));

        assertThat(done).extracting(each -> each.join().seq()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesOnAfterAWorkWhoseStatementFailed() throws InterruptedException {
        var done = oneAfterTheOther(
                w -> w.append(Books.recorded("A", 1)),
                w -> {
                    w.append(Books.recorded("B", 2));
                    SqlConnections.run(w.connection(), "INSERT INTO nowhere VALUES (1)");
                    return w.append(Books.recorded("B2", 2));
                },
                w -> w.append(Books.recorded("C", 3)));

        assertThat(done.get(0).join().seq()).isEqualTo(1);
        assertThatThrownBy(() -> done.get(1).join()).cause().isInstanceOf(LedgerFailure.class);
        assertThat(done.get(2).join().seq()).isEqualTo(2);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void keepsNothingForAnybodyWhenTheCommitFailsAndAllMayTryAgain() throws InterruptedException {
        var done = oneAfterTheOther(
                w -> w.append(Books.recorded("A", 1)),
                w -> w.append(Books.recorded("B", 2)),
                // its entry never comes, which is found when the transaction ends
                w -> {
                    SqlConnections.run(
                            w.connection(),
                            "INSERT INTO posting (seq, line, account, day, dims, amount) VALUES (3, 1, 1, 1, 1, 1)");
                    return w.reader().entry(1).orElseThrow();
                });

        for (CompletableFuture<Entry> each : done) {
            assertThatThrownBy(each::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(LedgerFailure.class);
        }
        assertThat(ledger.head().seq()).isZero();
        assertThat(ledger.write(w -> w.append(Books.recorded("B", 2))).seq()).isEqualTo(1);
        assertThat(ledger.write(w -> w.append(Books.recorded("A", 1))).seq()).isEqualTo(2);
        assertThat(ledger.write(w -> w.append(Books.recorded("B", 2))).seq()).isEqualTo(1);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void refusesToKeepWhatBrokeOff() throws InterruptedException {
        var done = oneAfterTheOther(
                w -> w.append(Books.recorded("A", 1)),
                w -> {
                    Entry before = w.reader().entry(1).orElseThrow();
                    SqlConnections.run(w.connection(), "DROP TABLE bag");
                    assertThatThrownBy(() -> w.append(Books.recorded("B", 2))).isInstanceOf(LedgerFailure.class);
                    return before;
                },
                w -> w.append(Books.recorded("C", 3)));

        assertThat(done.get(0).join().seq()).isEqualTo(1);
        assertThatThrownBy(() -> done.get(1).join()).cause().hasMessageContaining("broke off");
        assertThat(done.get(2).join().seq()).isEqualTo(2);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void refusesAWriteWithinAWrite() {
        assertThatThrownBy(() -> ledger.write(w -> ledger.write(inner -> inner.append(Books.recorded("A", 1)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within");
        assertThat(ledger.write(w -> w.append(Books.recorded("A", 1))).seq()).isEqualTo(1);
    }
}
