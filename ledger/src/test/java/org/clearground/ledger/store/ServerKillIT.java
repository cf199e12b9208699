package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `kill -9` of the server, or of the process that writes in it, while several writers share commits and try
/// again what failed: nothing acknowledged is lost, nothing is booked twice, and the program goes on by itself.
@Tag("postgres")
class ServerKillIT {

    private static final int KILLS = 80;
    private static final int WRITERS = 4;
    private static final int PATIENCE = 500;
    private static final long SEED = 20_250_401;

    private final PrivateCluster cluster = PrivateCluster.get();
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Entry> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void losesNothingAcknowledgedAndBooksNothingTwice()
            throws IOException, InterruptedException, SQLException, ExecutionException {
        SqlStore store = SqlStore.parse(cluster.newDatabase(), Path.of(""));
        Random random = new Random(SEED);
        try (SqlLedger ledger = SqlLedger.create(store, Books.setup(Books.at("2025-02-01T08:00:00Z")));
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> writers = new ArrayList<>();
            try {
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "w" + writer;
                    writers.add(threads.submit(() -> write(ledger, name)));
                }
                for (int kill = 1; kill <= KILLS; kill++) {
                    String what = "seed " + SEED + ", kill " + kill;
                    awaitMore(what);
                    Thread.sleep(random.nextInt(60));
                    kill(store, random.nextInt(3) > 0);
                    awaitMore(what);
                    isKept(ledger, what);
                }
            } finally {
                over.set(true);
            }
            int failures = 0;
            for (Future<Integer> writer : writers) {
                failures += writer.get();
            }
            assertThat(failures).as("the kills fell among commits").isGreaterThan(KILLS / 2);
            isKept(ledger, "at the end");
            assertThat(ledger.head().seq()).as("each once").isEqualTo(attempted.size());
            assertThat(ledger.verify(List.of(ledger.head().hash())).findings()).isEmpty();
        }
    }

    /// Appends, and tries again what failed; gives how often that was.
    private int write(SqlLedger ledger, String name) throws InterruptedException {
        int failures = 0;
        for (int i = 1; !over.get(); i++) {
            String number = name + "-" + i;
            attempted.add(number);
            boolean done = false;
            for (int attempt = 1; !done; attempt++) {
                try {
                    acknowledged.add(ledger.write(w -> w.append(Books.recorded(number, 5))));
                    kept.incrementAndGet();
                    done = true;
                } catch (LedgerFailure e) {
                    if (attempt == PATIENCE) {
                        throw e;
                    }
                    failures++;
                    Thread.sleep(20);
                }
            }
        }
        return failures;
    }

    /// The whole server, or the process that writes, after which the server ends all others and begins anew by
    /// itself.
    private void kill(SqlStore store, boolean onlyTheWriter) throws IOException, InterruptedException, SQLException {
        if (onlyTheWriter) {
            long writer = store.look(c -> SqlConnections.number(
                    c,
                    "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database"
                            + " WHERE datname = current_database()) ORDER BY granted DESC LIMIT 1"));
            if (writer > 0) {
                ProcessHandle.of(writer).ifPresent(ProcessHandle::destroyForcibly);
                return;
            }
        }
        cluster.kill();
        cluster.startAgain();
    }

    private void awaitMore(String what) throws InterruptedException {
        long before = kept.get();
        for (int patience = 0; kept.get() < before + WRITERS; patience++) {
            assertThat(patience).as(what + ": nobody goes on").isLessThan(3_000);
            Thread.sleep(10);
        }
    }

    /// Looks for what was acknowledged since the last look, all at once: the writers go on meanwhile.
    private void isKept(SqlLedger ledger, String what) throws InterruptedException {
        Map<Long, Hash> told = new TreeMap<>();
        for (int each = acknowledged.size(); each > 0; each--) {
            Entry entry = acknowledged.remove();
            told.put(entry.seq(), entry.hash());
        }
        if (!told.isEmpty()) {
            assertThat(whenBack(ledger, told.keySet())).as(what).isEqualTo(told);
        }
    }

    /// Entries, asked until the server answers again: it may still be recovering.
    private static Map<Long, Hash> whenBack(SqlLedger ledger, Set<Long> seqs) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                Map<Long, Hash> there = new TreeMap<>();
                ledger.entries(Collections.min(seqs), Collections.max(seqs), e -> there.put(e.seq(), e.hash()));
                there.keySet().retainAll(seqs);
                return there;
            } catch (LedgerFailure e) {
                if (attempt == PATIENCE) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }
}
