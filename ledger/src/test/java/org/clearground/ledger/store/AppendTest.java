package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Content;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryHash;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.LedgerRefusal.Reason;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppendTest extends StoreTest {

    private SqlLedger ledger;

    @BeforeEach
    void createsLedger() {
        ledger = create();
    }

    @AfterEach
    void closesLedger() {
        ledger.close();
    }

    private Entry append(EntryDraft draft) {
        return ledger.write(w -> w.append(draft));
    }

    private void refuses(Reason reason, EntryDraft... booking) {
        long before = ledger.head().seq();
        assertThatThrownBy(() -> ledger.write(w -> w.append(List.of(booking))))
                .isInstanceOfSatisfying(
                        LedgerRefusal.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(ledger.head().seq()).isEqualTo(before);
    }

    @Test
    void chainsEntriesFromGenesis() {
        Entry first = append(Books.recorded("A", 5));
        Entry second = append(Books.recorded("B", 6));

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo(Hash.GENESIS);
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.hash()).isEqualTo(EntryHash.of(second));
        assertThat(ledger.head().hash()).isEqualTo(second.hash());
    }

    @Test
    void knowsWhatIsNewFromOneQuestionUntilItIsBooked() {
        append(Books.recorded("A", 5));
        EntryDraft draft = Books.recorded("B", 6);
        RecordRef old = new RecordRef("bag", Books.id("A"), "A");

        Entry booked = ledger.write(w -> {
            w.expect(List.of(old, draft.record()));
            assertThat(w.isNew(old)).isFalse();
            assertThat(w.isNew(draft.record())).isTrue();
            Entry entry = w.append(draft);
            assertThat(w.isNew(draft.record())).isFalse();
            assertThat(w.append(draft)).isEqualTo(entry);
            return entry;
        });

        assertThat(booked.seq()).isEqualTo(2);
        assertThat(ledger.booked(Set.of(Books.id("A"), Books.id("B"), Books.id("C"))))
                .containsExactlyInAnyOrder(Books.id("A"), Books.id("B"));
    }

    @Test
    void knowsWhatItBookedItselfWhenItIsExpectedAgain() {
        EntryDraft draft = Books.recorded("B", 6);
        RecordRef sameNumber = new RecordRef("bag", Books.id("C"), "B");

        ledger.write(w -> {
            w.expect(List.of(draft.record()));
            w.append(draft);
            w.expect(List.of(draft.record(), sameNumber));
            assertThat(w.isNew(draft.record())).isFalse();
            assertThat(w.isNew(sameNumber)).isFalse();
            return true;
        });
    }

    @Test
    void asksWhatWasThereBeforeItsOwnWork() {
        append(Books.recorded("A", 5));

        ledger.write(w -> {
            w.append(Books.recorded("B", 6));
            assertThat(w.<Long>earlier(before -> before.head().seq())).isEqualTo(1);
            assertThat(w.reader().entry(2)).isPresent();
            return true;
        });
    }

    @Test
    void expectsNothingBeyondTheTransaction() {
        EntryDraft draft = Books.recorded("B", 6);
        ledger.write(w -> {
            w.expect(List.of(draft.record()));
            return true;
        });

        assertThat(ledger.<Boolean>write(w -> w.isNew(draft.record()))).isFalse();
    }

    @Test
    void refusesATakenNumberAlsoWhereItWasExpected() {
        append(Books.recorded("A", 5));
        RecordRef other = new RecordRef("bag", Books.id("B"), "A");

        assertThat(ledger.<Boolean>write(w -> {
                    w.expect(List.of(other));
                    return w.isNew(other);
                }))
                .isFalse();
    }

    @Test
    void readsBackWhatWasBooked() {
        Entry booked = append(Books.recorded("A", 5));

        assertThat(ledger.entry(1)).contains(booked);
        assertThat(ledger.entry(2)).isEmpty();
        assertThat(ledger.postings(1)).isEqualTo(Books.post(booked.draft()));
        assertThat(ledger.findRecord("bag", "A")).contains(booked.draft().record());
        assertThat(ledger.findRecord("sack", "A")).isEmpty();
        assertThat(ledger.history(Books.id("A"))).containsExactly(booked);
    }

    @Test
    void survivesReopening() {
        Entry booked = append(Books.recorded("A", 5));
        ledger.close();
        ledger = open();

        assertThat(ledger.entry(1)).contains(booked);
        assertThat(append(Books.recorded("B", 6)).previous()).isEqualTo(booked.hash());
    }

    @Test
    void correctionOnTheSameDayTakesEffect() {
        append(Books.recorded("A", 5));
        append(Books.draft(
                EntryKind.CORRECTED,
                "A",
                2,
                Books.effects(List.of(
                        Books.line("field", Books.DAY, "Agdam", 5),
                        Books.line("store", Books.DAY, "Agdam", -5),
                        Books.line("field", Books.DAY, "Agdam", -7),
                        Books.line("store", Books.DAY, "Agdam", 7)))));

        BalanceQuery store = new BalanceQuery("grain/kg", Set.of("store"), Map.of(), Optional.empty(), 2);
        assertThat(ledger.balances(store)).containsExactly(new BalanceLine("store", Dims.parse("place=Agdam"), 7));
    }

    @Test
    void answersARetryWithWhatWasBooked() {
        Entry cause = append(Books.recorded("B", 1));
        EntryDraft correction = Books.draft(EntryKind.CORRECTED, "B", 2, "{}");
        EntryDraft again = Books.draft(EntryKind.REDECIDED, "C", 1, "{}");
        append(Books.recorded("C", 2));
        List<Entry> booked = ledger.write(w -> w.append(List.of(correction, again)));

        assertThat(append(Books.recorded("B", 1))).isEqualTo(cause);
        List<Entry> retried = ledger.write(w -> w.append(List.of(correction)));
        assertThat(retried).isEqualTo(booked);
        assertThat(ledger.head().seq()).isEqualTo(4);
    }

    @Test
    void refusesOtherContentUnderABookedVersion() {
        append(Books.recorded("A", 5));
        EntryDraft draft = Books.recorded("A", 5);
        EntryDraft other = new EntryDraft(
                draft.kind(),
                draft.record(),
                1,
                draft.when(),
                null,
                draft.author(),
                draft.source(),
                Content.open("{}", "{}", null));
        refuses(Reason.OTHER_CONTENT, other);
        refuses(Reason.OTHER_CONTENT, Books.draft(EntryKind.WITHDRAWN, "A", 1, "{}"));
    }

    @Test
    void refusesVersionsThatDoNotFollow() {
        refuses(Reason.WRONG_VERSION, Books.draft(EntryKind.CORRECTED, "A", 1, "{}"));
        refuses(Reason.WRONG_VERSION, Books.draft(EntryKind.RECORDED, "A", 2, "{}"));
        append(Books.recorded("A", 5));
        refuses(Reason.WRONG_VERSION, Books.draft(EntryKind.RECORDED, "A", 2, "{}"));
        refuses(Reason.WRONG_VERSION, Books.draft(EntryKind.CORRECTED, "A", 3, "{}"));
        refuses(Reason.WRONG_VERSION, Books.recorded("B", 1), Books.draft(EntryKind.REDECIDED, "A", 2, "{}"));
        refuses(Reason.WRONG_VERSION, Books.recorded("B", 1), Books.draft(EntryKind.REDECIDED, "C", 1, "{}"));
        append(Books.draft(EntryKind.CORRECTED, "A", 2, "{}"));
    }

    @Test
    void refusesToDecideAWithdrawnRecordAgain() {
        append(Books.recorded("A", 5));
        append(Books.draft(EntryKind.WITHDRAWN, "A", 2, "{}"));
        refuses(Reason.OTHER_CONTENT, Books.recorded("B", 1), Books.draft(EntryKind.REDECIDED, "A", 2, "{}"));
    }

    @Test
    void refusesWhatIsNotABooking() {
        refuses(Reason.NOT_A_BOOKING);
        refuses(Reason.NOT_A_BOOKING, Books.recorded("A", 1), Books.recorded("B", 1));
        refuses(Reason.NOT_A_BOOKING, Books.draft(EntryKind.REDECIDED, "A", 1, "{}"));
    }

    @Test
    void refusesANumberThatAnotherRecordOfTheTypeHas() {
        append(Books.recorded("A", 5));
        EntryDraft draft = Books.recorded("B", 1);
        refuses(Reason.NUMBER_TAKEN, withRecord(draft, new RecordRef("bag", Books.id("B"), "A")));
        append(withRecord(draft, new RecordRef("sack", Books.id("B"), "A")));
    }

    private static EntryDraft withRecord(EntryDraft draft, RecordRef record) {
        return new EntryDraft(
                draft.kind(), record, 1, draft.when(), null, draft.author(), draft.source(), draft.content());
    }

    @Test
    void refusesPostingsThatDoNotSumToZero() {
        refuses(
                Reason.NOT_ZERO,
                Books.draft(
                        EntryKind.RECORDED,
                        "A",
                        1,
                        Books.effects(List.of(Books.line("store", Books.DAY, "Agdam", 1)))));
    }

    @Test
    void refusesJsonThatIsNotCanonical() {
        refuses(Reason.BAD_CONTENT, Books.draft(EntryKind.RECORDED, "A", 1, "{ }"));
    }

    @Test
    void undoesAWholeTransactionWhenItsWorkThrows() {
        append(Books.recorded("A", 5));
        assertThatThrownBy(() -> ledger.write(w -> {
                    w.append(Books.draft(EntryKind.RECORDED, "B", 1, Books.moves(Books.DAY, "Shusha", 3)));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(ledger.head().seq()).isEqualTo(1);

        append(Books.draft(EntryKind.RECORDED, "C", 1, Books.moves(Books.DAY, "Fizuli", 4)));
        assertThat(ledger.postings(2).getFirst().dims()).isEqualTo(Dims.parse("place=Fizuli"));
    }

    @Test
    void bookingTimeNeverRunsBackwards() {
        append(Books.recorded("A", 5));
        ledger.close();
        ledger = SqlLedger.open(store("books"), Books.setup(Books.at("1999-01-01T00:00:00Z")));
        Entry later = append(Books.recorded("B", 5));

        assertThat(later.bookedAt()).isEqualTo(ledger.entry(1).orElseThrow().bookedAt());
    }

    @Test
    void currentLeavesOutWithdrawnRecordsAndKnowsThePast() {
        append(Books.recorded("A", 5));
        append(Books.recorded("B", 6));
        append(Books.draft(EntryKind.CORRECTED, "A", 2, "{}"));
        append(Books.draft(EntryKind.WITHDRAWN, "B", 2, "{}"));

        assertThat(current(2)).containsExactly(1L, 2L);
        assertThat(current(3)).containsExactly(2L, 3L);
        assertThat(current(4)).containsExactly(3L);
        assertThat(ledger.latest(Books.id("B"), 3).orElseThrow().seq()).isEqualTo(2);
    }

    @Test
    void currentDuringIsWhatMeetsThePeriodOnAnyDay() {
        append(spanning("A", 1, 9));
        append(spanning("B", 5, 10));
        append(spanning("C", 12, 14));
        append(spanning("D", 20, 25));
        append(spanning("E", 21, 25));
        append(spanning("F", 2, 28));
        Period period = new Period(Books.DAY.withDayOfMonth(10), Books.DAY.withDayOfMonth(20));
        List<Long> during = new ArrayList<>();
        ledger.currentDuring("bag", period, 6, e -> during.add(e.seq()));
        assertThat(during).containsExactly(2L, 3L, 4L, 6L);
        List<Long> ending = new ArrayList<>();
        ledger.currentEnding("bag", period, 6, e -> ending.add(e.seq()));
        assertThat(ending).containsExactly(2L, 3L);
    }

    private static EntryDraft spanning(String number, int from, int to) {
        EntryDraft draft = Books.recorded(number, 5);
        return new EntryDraft(
                draft.kind(),
                draft.record(),
                draft.version(),
                new ValueSpan(Books.DAY.withDayOfMonth(from), Books.DAY.withDayOfMonth(to)),
                null,
                draft.author(),
                draft.source(),
                draft.content());
    }

    private List<Long> current(long known) {
        List<Long> seqs = new ArrayList<>();
        ledger.current("bag", known, e -> seqs.add(e.seq()));
        return seqs;
    }

    @Test
    void refusesToCreateOverAFileAndToOpenWhatIsNoLedger() {
        assertThatThrownBy(() -> create()).isInstanceOf(LedgerRefusal.class);
        assertThatThrownBy(() -> SqlLedger.open(newStore("none"), ledger.setup()))
                .isInstanceOf(LedgerRefusal.class);
    }
}
