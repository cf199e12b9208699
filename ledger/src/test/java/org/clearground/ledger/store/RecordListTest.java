package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerReader.Page;
import org.junit.jupiter.api.Test;

class RecordListTest extends StoreTest {

    private static final long FIRST = Long.MAX_VALUE;

    private List<String> list(String numberPart, Page page) {
        try (SqlLedger ledger = open()) {
            String type = ledger.entry(1).orElseThrow().draft().record().type();
            return ledger.currentBefore(type, numberPart, page).stream()
                    .map(RecordListTest::words)
                    .toList();
        }
    }

    private static String words(Entry entry) {
        return entry.draft().record().number() + " " + entry.seq();
    }

    private void book() {
        try (SqlLedger ledger = SqlLedger.create(store("books"), Books.setup(Books.at("2025-03-01T08:00:00Z")))) {
            ledger.write(w -> w.append(List.of(Books.recorded("CR-1", 1))));
            ledger.write(w -> w.append(List.of(Books.recorded("cr-10", 1))));
            ledger.write(w -> w.append(List.of(Books.recorded("100%_!", 1))));
            ledger.write(w -> w.append(List.of(Books.draft(EntryKind.CORRECTED, "CR-1", 2, "{}"))));
        }
    }

    @Test
    void listsTheNewestFirstAndEachRecordOnce() {
        book();
        assertThat(list("", new Page(4, FIRST, 10))).containsExactly("CR-1 4", "100%_! 3", "cr-10 2");
    }

    @Test
    void listsWhatWasKnownThen() {
        book();
        assertThat(list("", new Page(3, FIRST, 10))).containsExactly("100%_! 3", "cr-10 2", "CR-1 1");
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        book();
        assertThat(list("", new Page(4, FIRST, 2))).containsExactly("CR-1 4", "100%_! 3");
        assertThat(list("", new Page(4, 3, 2))).containsExactly("cr-10 2");
        assertThat(list("", new Page(4, 2, 2))).isEmpty();
    }

    @Test
    void findsAPartOfANumberWhateverItsCaseAndTakesEverySignAsItStands() {
        book();
        assertThat(list("Cr-1", new Page(4, FIRST, 10))).containsExactly("CR-1 4", "cr-10 2");
        assertThat(list("%", new Page(4, FIRST, 10))).containsExactly("100%_! 3");
        assertThat(list("_", new Page(4, FIRST, 10))).containsExactly("100%_! 3");
        assertThat(list("!", new Page(4, FIRST, 10))).containsExactly("100%_! 3");
        assertThat(list("R_1", new Page(4, FIRST, 10))).isEmpty();
    }
}
