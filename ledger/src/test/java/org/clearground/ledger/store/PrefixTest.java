package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Prefix;
import org.junit.jupiter.api.Test;

class PrefixTest extends StoreTest {

    private SqlLedger ledgerAt(String instant) {
        SqlStore store = store("books");
        return store.exists()
                ? SqlLedger.open(store, Books.setup(Books.at(instant)))
                : SqlLedger.create(store, Books.setup(Books.at(instant)));
    }

    private void book(String instant, EntryDraft... booking) {
        try (SqlLedger ledger = ledgerAt(instant)) {
            ledger.write(w -> w.append(List.of(booking)));
        }
    }

    private Prefix prefix(String text) {
        try (SqlLedger ledger = open()) {
            return ledger.prefix(text);
        }
    }

    private void booksThreeBookings() {
        book("2025-03-01T08:00:00Z", Books.recorded("A", 1));
        // 20:00 UTC is midnight in Baku: the last millisecond of 10 March there, and the first of 11 March.
        book("2025-03-10T19:59:59.999Z", Books.recorded("B", 1), Books.draft(EntryKind.REDECIDED, "A", 1, "{}"));
        book("2025-03-10T20:00:00Z", Books.recorded("C", 1));
    }

    @Test
    void aDateIsTheEndOfThatDayInTheZone() {
        booksThreeBookings();
        assertThat(prefix("2025-03-09").seq()).isEqualTo(1);
        assertThat(prefix("2025-03-10").seq()).isEqualTo(3);
        assertThat(prefix("2025-03-11").seq()).isEqualTo(4);
        assertThat(prefix("2099-01-01").seq()).isEqualTo(4);
        assertThat(prefix("2025-03-10").note()).isEmpty();
    }

    @Test
    void aNumberInsideABookingMeansTheWholeBookingBefore() {
        booksThreeBookings();
        assertThat(prefix("0")).isEqualTo(new Prefix(0, Hash.GENESIS, Optional.empty()));
        assertThat(prefix("1").note()).isEmpty();
        assertThat(prefix("2").seq()).isEqualTo(1);
        assertThat(prefix("2").note()).hasValueSatisfying(n -> assertThat(n).contains("inside the booking"));
        assertThat(prefix("3").seq()).isEqualTo(3);
        assertThat(prefix(" 4 ").seq()).isEqualTo(4);
        assertThatThrownBy(() -> prefix("5")).isInstanceOf(LedgerRefusal.class).hasMessageContaining("4 entries");
    }

    @Test
    void aHeadHashNamesItsPrefixWholeOrAbbreviated() {
        booksThreeBookings();
        Hash head = prefix("3").head();
        assertThat(prefix(head.toString()).seq()).isEqualTo(3);
        assertThat(prefix(head.abbreviated().toUpperCase(Locale.ROOT)).seq()).isEqualTo(3);
        assertThatThrownBy(() -> prefix("0".repeat(64)))
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("No entry");
    }

    @Test
    void refusesWhatNamesNoPrefix() {
        booksThreeBookings();
        for (String text : List.of("", "yesterday", "2025-02-30", "-1", "abc")) {
            assertThatThrownBy(() -> prefix(text)).as(text).isInstanceOf(LedgerRefusal.class);
        }
    }

    @Test
    void aDateBeforeTheFirstBookingGoesByWhatThePredecessorKnew() {
        book("2025-03-01T08:00:00Z", Books.recorded("registry", 1));
        book("2025-03-01T08:00:00Z", known("A", "2024-01-10"));
        book("2025-03-01T08:00:00Z", known("B", "2024-02-10"), Books.draft(EntryKind.REDECIDED, "A", 1, "{}"));
        book("2025-03-01T08:00:00Z", known("C", "2024-03-10"));
        book("2025-03-02T08:00:00Z", Books.recorded("own", 1));
        book("2025-03-02T08:00:00Z", known("late", "2024-01-10"));

        assertThat(prefix("2024-01-09").seq()).isZero();
        assertThat(prefix("2024-01-09").note()).isPresent();
        assertThat(prefix("2024-01-10").seq()).isEqualTo(2);
        assertThat(prefix("2024-02-10").seq()).isEqualTo(4);
        assertThat(prefix("2024-03-09").seq()).isEqualTo(4);
        assertThat(prefix("2024-12-31").seq()).isEqualTo(5);
        assertThat(prefix("2024-12-31").note())
                .hasValueSatisfying(n -> assertThat(n).contains("predecessor"));
        assertThat(prefix("2025-03-01").seq()).isEqualTo(5);
        assertThat(prefix("2025-03-01").note()).isEmpty();
    }

    @Test
    void anEmptyLedgerHasTheEmptyPrefixAtAnyDate() {
        ledgerAt("2025-01-01T00:00:00Z").close();
        assertThat(prefix("2024-01-01").seq()).isZero();
        assertThat(prefix("2024-01-01").note()).isPresent();
    }

    private static EntryDraft known(String number, String since) {
        return Books.knownSince(Books.recorded(number, 1), LocalDate.parse(since));
    }
}
