package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearground.geo.Outline;
import org.clearground.land.HazardClass;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.store.SqlStore;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Officers who approve at the same time, in one program and in two, on the same ground.
class WritersAtOnceTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final int WRITERS = 16;
    private static final int FIELDS = 6;

    @TempDir
    Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");

    /// An empty store.
    SqlStore newStore() {
        return TestStores.at(folder.resolve("books.gpkg"));
    }

    /// Field by field: everybody releases the left, the middle or the right of the same hazard at once.
    @Test
    void releasesThatOverlapBookTheOverlapOnce() throws ExecutionException, InterruptedException {
        SqlStore store = newStore();
        try (Books one = Books.create(store, BAKU, clock);
                Books other = Books.open(store, clock);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int field = 0; field < FIELDS; field++) {
                int south = 10 * field;
                Outline hazard = Samples.cells(0, south, 4, 4);
                String number = "HA-" + field;
                one.work(desk -> desk.record(Samples.hazard(number, HazardClass.CHA, "2025-01-10", hazard)));
                List<Future<Booked>> booked = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    Submission release =
                            Samples.clearance("CR-" + field + "-" + i, "2025-02-20", Samples.cells(i % 3, south, 2, 4));
                    Books books = i % 2 == 0 ? one : other;
                    booked.add(threads.submit(() -> books.work(desk -> desk.record(release))));
                }
                for (Future<Booked> each : booked) {
                    assertThat(each.get().already()).isFalse();
                }
            }
            long hazards = 0;
            for (int field = 0; field < FIELDS; field++) {
                hazards += Samples.cells(0, 10 * field, 4, 4).area().value();
            }
            assertThat(balance(one, "cleared")).as("what the hazards had, once").isEqualTo(hazards);
            assertThat(balance(one, "confirmed")).isZero();
            assertThat(one.ledger().head().seq()).isEqualTo(1 + FIELDS * (1L + WRITERS));
            isWhole(one);
        }
    }

    /// The same record approved by everybody is in the books once; whoever comes later is told so.
    @Test
    void aRecordApprovedByManyIsBookedOnce() throws ExecutionException, InterruptedException {
        SqlStore store = newStore();
        try (Books one = Books.create(store, BAKU, clock);
                Books other = Books.open(store, clock);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            Submission hazard = Samples.hazard("HA-1", HazardClass.CHA, "2025-01-10", Samples.cells(0, 0, 4, 4));
            Submission different = Samples.hazard("HA-1", HazardClass.CHA, "2025-01-10", Samples.cells(0, 0, 4, 5));
            List<Future<Booked>> booked = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Books books = i % 2 == 0 ? one : other;
                booked.add(threads.submit(() -> books.work(desk -> desk.record(hazard))));
            }
            int first = 0;
            for (Future<Booked> each : booked) {
                assertThat(each.get().cause().seq()).isEqualTo(2);
                first += each.get().already() ? 0 : 1;
            }
            assertThat(first).isEqualTo(1);
            assertThatThrownBy(() -> other.work(desk -> desk.record(different))).isInstanceOf(BookingRefused.class);
            isWhole(one);
        }
    }

    private static void isWhole(Books books) {
        assertThat(books.ledger().verify(List.of(books.ledger().head().hash())).findings())
                .isEmpty();
        assertThat(books.mapFault()).isEmpty();
        assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                .isEmpty();
    }

    private static long balance(Books books, String account) {
        BalanceQuery query = new BalanceQuery("area", Set.of(account), Map.of(), Optional.empty(), Long.MAX_VALUE);
        return books.ledger().balances(query).stream()
                .mapToLong(BalanceLine::amount)
                .sum();
    }
}
