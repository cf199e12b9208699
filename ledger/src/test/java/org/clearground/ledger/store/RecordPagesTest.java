package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordsBehind;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

/// The pages of records behind a balance of late days, in books with much before them.
class RecordPagesTest extends StoreTest {

    private static final int EARLY = 900;
    private static final int PAGE = 7;
    private static final LocalDate LATE = LocalDate.of(2025, 4, 1);
    private static final Optional<Period> QUARTER = Optional.of(Period.parse("2025-Q2"));

    @Test
    void pagesOfALatePeriodAreThoseOfAllItsRecords() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            try (SqlLedger ledger = create(String.valueOf(seed))) {
                early(ledger);
                late(ledger, random);
                for (BalanceQuery query : queries(random, ledger.head().seq())) {
                    comparePages(ledger, query, "seed " + seed + ", " + query);
                }
            }
        }
    }

    /// The second time it is known where the account begins.
    private static void comparePages(SqlLedger ledger, BalanceQuery query, String what) {
        RecordsBehind behind = ledger.recordsBehind(List.of(query), 10_000).getFirst();
        List<List<Long>> all = IntStream.range(0, behind.size())
                .mapToObj(at -> List.of(behind.lastSeq(at), behind.amount(at)))
                .toList();
        for (int from : List.of(0, PAGE, all.size() / 2, Math.max(0, all.size() - 1), all.size(), all.size() + 3)) {
            assertThat(ledger.contributingRecords(query, from, PAGE).stream()
                            .map(r -> List.of(r.lastSeq(), r.amount())))
                    .as("%s, from %s", what, from)
                    .isEqualTo(all.subList(Math.min(from, all.size()), Math.min(from + PAGE, all.size())));
        }
    }

    private static List<BalanceQuery> queries(Random random, long head) {
        List<BalanceQuery> queries = new ArrayList<>();
        for (Set<String> accounts : List.of(Set.of("store"), Set.of("field", "mill"), Set.of("mill"), Set.of("none"))) {
            for (Map<String, Set<String>> where : List.of(
                    Map.<String, Set<String>>of(),
                    Map.of("place", Set.of("Lachin")),
                    Map.of("place", Set.of("Shusha")))) {
                for (Optional<Period> period : List.of(
                        QUARTER,
                        Optional.of(new Period(LATE.plusDays(9), LATE.plusDays(40))),
                        Optional.of(new Period(LATE.minusYears(3), LATE.plusYears(30))),
                        Optional.<Period>empty())) {
                    queries.add(new BalanceQuery("grain/kg", accounts, where, period, head));
                    queries.add(new BalanceQuery("grain/kg", accounts, where, period, random.nextInt((int) head + 1)));
                }
            }
        }
        return queries;
    }

    /// Long before the quarter.
    private static void early(SqlLedger ledger) {
        ledger.write(w -> {
            early(w, "early", Books.DAY, EARLY);
            return true;
        });
    }

    private static void early(SqlWriter to, String called, LocalDate day, int records) {
        for (int i = 0; i < records; i++) {
            String effects = Books.moves(day, "Agdam", 1 + i % 9);
            to.append(Books.draft(EntryKind.RECORDED, called + i, 1, effects));
        }
    }

    /// Records of the quarter, corrections into it and out of it, withdrawals, and a rare place and account.
    private static void late(SqlLedger ledger, Random random) {
        ledger.write(w -> {
            List<String> standing = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String place = i % 60 == 59 ? "Lachin" : random.nextBoolean() ? "Agdam" : "Shusha";
                String to = i % 40 == 39 ? "mill" : "store";
                LocalDate day = LATE.plusDays(random.nextInt(100));
                w.append(Books.draft(
                        EntryKind.RECORDED,
                        "late" + i,
                        1,
                        Books.effects(
                                List.of(Books.line("field", day, place, -5 - i), Books.line(to, day, place, 5 + i)))));
                standing.add("late" + i);
                if (random.nextInt(4) == 0) {
                    w.append(changed(random, standing.remove(random.nextInt(standing.size()))));
                }
                if (random.nextInt(4) == 0) {
                    w.append(changed(random, "early" + i));
                }
            }
            return true;
        });
    }

    /// Takes something back where an earlier version may have put it, and puts it elsewhere, or nowhere.
    private static EntryDraft changed(Random random, String number) {
        LocalDate day = random.nextBoolean() ? Books.DAY : LATE.plusDays(random.nextInt(100));
        LocalDate other = random.nextBoolean() ? day : LATE.plusDays(random.nextInt(100));
        long amount = 1 + random.nextInt(9);
        boolean gone = random.nextInt(3) == 0;
        return Books.draft(
                gone ? EntryKind.WITHDRAWN : EntryKind.CORRECTED,
                number,
                2,
                Books.effects(
                        gone
                                ? List.of(
                                        Books.line("field", day, "Agdam", amount),
                                        Books.line("store", day, "Agdam", -amount))
                                : List.of(
                                        Books.line("store", day, "Agdam", -amount),
                                        Books.line("store", other, "Agdam", amount),
                                        Books.line("store", other, "Shusha", amount),
                                        Books.line("field", other, "Shusha", -amount))));
    }

    @Test
    void anAccountThatIsRareIsFoundAmongMany() {
        try (SqlLedger ledger = create()) {
            early(ledger);
            ledger.write(w -> w.append(Books.draft(
                    EntryKind.RECORDED,
                    "rare",
                    1,
                    Books.effects(
                            List.of(Books.line("mill", LATE, "Lachin", 3), Books.line("field", LATE, "Lachin", -3))))));
            ledger.write(w -> {
                early(w, "after", Books.DAY, EARLY);
                return true;
            });
            BalanceQuery query = query(Set.of("mill"), ledger.head().seq());
            assertThat(ledger.contributingRecords(query, 0, PAGE))
                    .extracting(RecordContribution::lastSeq, RecordContribution::amount)
                    .containsExactly(tuple(EARLY + 1L, 3L));
            assertThat(ledger.contributingRecords(query, 1, PAGE)).isEmpty();
        }
    }

    @Test
    void whatWasUndoneIsNotWhereAnAccountBegins() {
        try (SqlLedger ledger = create()) {
            early(ledger);
            assertThatThrownBy(() -> ledger.write(w -> {
                        early(w, "undone", Books.DAY, 10);
                        early(w, "late", LATE, EARLY);
                        long known = w.head().seq();
                        assertThat(w.reader().contributingRecords(query(Set.of("store"), known), 0, 1))
                                .extracting(RecordContribution::lastSeq)
                                .containsExactly(EARLY + 11L);
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            ledger.write(w -> {
                early(w, "again", LATE, EARLY);
                return true;
            });
            for (int time = 0; time < 2; time++) {
                assertThat(ledger.contributingRecords(query(Set.of("store"), 2 * EARLY), 0, 2))
                        .extracting(RecordContribution::lastSeq)
                        .containsExactly(EARLY + 1L, EARLY + 2L);
            }
        }
    }

    private static BalanceQuery query(Set<String> accounts, long known) {
        return new BalanceQuery("grain/kg", accounts, Map.of(), QUARTER, known);
    }
}
