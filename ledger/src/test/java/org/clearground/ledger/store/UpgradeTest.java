package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Poster;
import org.clearground.ledger.Posting;
import org.junit.jupiter.api.Test;

class UpgradeTest extends StoreTest {

    private static final LedgerSetup OLD = Books.setup(Books.at("2025-02-01T08:00:00Z"));
    private static final LedgerSetup NEW = with(new Later(""));

    /// Derives the same by a later number; breaks off at a record.
    private record Later(String faultyNumber) implements Poster {

        @Override
        public List<Posting> post(EntryDraft entry) {
            if (entry.record().number().equals(faultyNumber)) {
                throw new IllegalStateException("the machine was switched off here");
            }
            return OLD.poster().post(entry);
        }

        @Override
        public List<Mark> marks(EntryDraft entry) {
            return OLD.poster().marks(entry);
        }

        @Override
        public int derivation() {
            return OLD.poster().derivation() + 1;
        }
    }

    private static LedgerSetup with(Poster poster) {
        return new LedgerSetup(poster, OLD.projections(), OLD.clock(), OLD.zone());
    }

    private Head book(int records) {
        try (SqlLedger ledger = create()) {
            ledger.write(w -> {
                for (int i = 1; i <= records; i++) {
                    w.append(Books.marked("R-" + i, Books.DAY, "north", i));
                }
                return w.head();
            });
            ledger.checkpoint();
            return ledger.head();
        }
    }

    private static BalanceQuery everything(long known) {
        return new BalanceQuery("grain/kg", Set.of(), Map.of(), Optional.empty(), known);
    }

    private List<Long> upgrade(LedgerSetup setup) {
        return upgrade(setup, ledger -> {});
    }

    private List<Long> upgrade(LedgerSetup setup, Consumer<SqlLedger> settle) {
        List<Long> steps = new ArrayList<>();
        new SqlUpgrade(store("books"), setup).run((done, all) -> steps.add(done), settle);
        return steps;
    }

    private static void isRefused(Runnable work, LedgerRefusal.Reason reason, String sentence) {
        assertThatThrownBy(work::run)
                .hasMessageContaining(sentence)
                .asInstanceOf(type(LedgerRefusal.class))
                .returns(reason, LedgerRefusal::reason);
    }

    private Runnable opening(LedgerSetup setup) {
        return () -> SqlLedger.open(store("books"), setup).close();
    }

    @Test
    void derivesEverythingAgainAndKeepsTheHead() {
        Head head = book(250);
        List<BalanceLine> before;
        try (SqlLedger ledger = open()) {
            before = ledger.balances(everything(head.seq()));
            assertThat(before).isNotEmpty();
        }
        isRefused(opening(NEW), LedgerRefusal.Reason.OLDER_BOOKS, "run: clearground upgrade");

        assertThat(upgrade(NEW)).containsExactly(100L, 200L, 250L);

        try (SqlLedger ledger = SqlLedger.open(store("books"), NEW)) {
            assertThat(ledger.head()).isEqualTo(head);
            assertThat(ledger.verify(List.of(head.hash())).findings()).isEmpty();
            assertThat(ledger.balances(everything(head.seq()))).isEqualTo(before);
            assertThat(ledger.distinct("bag", Optional.empty(), head.seq())).isPositive();
            ledger.write(w -> w.append(Books.marked("one more", Books.DAY, "north", 1)));
            ledger.checkpoint();
            assertThat(ledger.verify(List.of(head.hash())).findings()).isEmpty();
        }
        assertThat(upgrade(NEW)).as("once is enough").isEmpty();
    }

    @Test
    void goesOnAtTheStepThatFailed() {
        Head head = book(250);
        assertThatThrownBy(() -> upgrade(with(new Later("R-150")))).hasMessageContaining("switched off");
        isRefused(opening(NEW), LedgerRefusal.Reason.OLDER_BOOKS, "goes on where it was");
        assertThat(upgrade(NEW)).containsExactly(200L, 250L);
        try (SqlLedger ledger = SqlLedger.open(store("books"), NEW)) {
            assertThat(ledger.verify(List.of(head.hash())).findings()).isEmpty();
        }
    }

    @Test
    void opensBooksOnlyWhenEverythingIsSettled() {
        Head head = book(150);
        assertThatThrownBy(() -> upgrade(NEW, ledger -> {
                    assertThat(ledger.head()).isEqualTo(head);
                    throw new IllegalStateException("the machine was switched off here");
                }))
                .hasMessageContaining("switched off");
        isRefused(opening(NEW), LedgerRefusal.Reason.OLDER_BOOKS, "goes on where it was");
        isRefused(opening(OLD), LedgerRefusal.Reason.NEWER_BOOKS, "newer version of Clearground");

        List<Head> settled = new ArrayList<>();
        assertThat(upgrade(NEW, ledger -> settled.add(ledger.head()))).containsExactly(150L);
        assertThat(settled).containsExactly(head);
        try (SqlLedger ledger = SqlLedger.open(store("books"), NEW)) {
            ledger.write(w -> w.append(Books.marked("one more", Books.DAY, "north", 1)));
            assertThat(ledger.verify(List.of(head.hash())).findings()).isEmpty();
        }
    }

    @Test
    void anOlderProgramNeitherOpensThemNorGoesOnBookingInThem() {
        Head head = book(1);
        try (SqlLedger older = open()) {
            upgrade(NEW);
            isRefused(
                    () -> older.write(w -> w.append(Books.recorded("late", 1))),
                    LedgerRefusal.Reason.NEWER_BOOKS,
                    "Another version of Clearground");
            assertThat(older.head()).isEqualTo(head);
        }
        isRefused(opening(OLD), LedgerRefusal.Reason.NEWER_BOOKS, "'derivation 2', which this version does not know");
        isRefused(() -> upgrade(OLD), LedgerRefusal.Reason.NEWER_BOOKS, "newer version of Clearground");
    }

    @Test
    void bringsUpBooksWithoutAnEntry() {
        create().close();
        assertThat(upgrade(NEW)).containsExactly(0L);
        opening(NEW).run();
    }
}
