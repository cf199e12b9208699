package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Cause;
import org.clearground.ledger.Change;
import org.clearground.ledger.Contribution;
import org.clearground.ledger.ContributionCount;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.Posting;
import org.clearground.ledger.RecordContribution;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

class BalanceTest extends StoreTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
    private static final List<String> ACCOUNTS = List.of("field", "store", "mill");
    private static final List<String> PLACES = List.of("Agdam", "Shusha", "Fizuli");

    @Test
    void equalsANaiveSumWithAndWithoutCheckpoints() {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            try (SqlLedger ledger = create(String.valueOf(seed))) {
                history(ledger, random);
                List<Entry> entries = new ArrayList<>();
                ledger.entries(1, Long.MAX_VALUE, entries::add);
                List<BalanceQuery> queries = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    BalanceQuery query = query(random, entries.size());
                    queries.add(query);
                    compare(ledger, entries, query, "seed " + seed + ", " + query);
                    long after = random.nextInt((int) query.known() + 1);
                    compareChanges(ledger, entries, query, after);
                }
                RecordsBehindTest.compare(ledger, queries, "seed " + seed);
                assertThat(ledger.verify(List.of()).findings())
                        .as("seed %s", seed)
                        .isEmpty();
            }
        }
    }

    private static void compare(SqlLedger ledger, List<Entry> entries, BalanceQuery query, String what) {
        List<BalanceLine> lines = ledger.balances(query);
        assertThat(lines).as(what).isEqualTo(naive(entries, query));
        List<BalanceLine> slow = ledger.read(r -> r.balancesWithoutCheckpoints(query));
        assertThat(slow).as(what).isEqualTo(lines);
        long sum = lines.stream().mapToLong(BalanceLine::amount).sum();
        List<Contribution> opened = ledger.contributions(query, 0, 1000);
        assertThat(opened.stream().mapToLong(Contribution::amount).sum())
                .as(what)
                .isEqualTo(sum);
        List<RecordContribution> records = ledger.contributingRecords(query, 0, 1000);
        assertThat(records.stream().mapToLong(RecordContribution::amount).sum())
                .as(what)
                .isEqualTo(sum);
        assertThat(ledger.countContributions(query))
                .as(what)
                .isEqualTo(new ContributionCount(opened.size(), records.size()));
    }

    /// What came between two prefixes is the difference of the two balances, under each cause what its bookings
    /// posted.
    private static void compareChanges(SqlLedger ledger, List<Entry> entries, BalanceQuery query, long after) {
        List<Change> changes = ledger.changes(query, after);
        BalanceQuery before = new BalanceQuery(query.measure(), query.accounts(), query.where(), query.period(), after);
        String what = "after " + after + ", " + query;
        assertThat(sum(naive(entries, before))
                        + changes.stream().mapToLong(c -> c.line().amount()).sum())
                .as(what)
                .isEqualTo(sum(naive(entries, query)));
        for (EntryKind kind : EntryKind.values()) {
            List<Entry> of = entries.subList((int) after, (int) query.known()).stream()
                    .filter(e -> e.draft().kind() == kind)
                    .toList();
            assertThat(changes.stream()
                            .filter(c -> c.cause().equals(new Cause(kind, "bag")))
                            .mapToLong(c -> c.line().amount())
                            .sum())
                    .as(what)
                    .isEqualTo(sum(naive(of, query)));
        }
        assertThat(ledger.changedBy(query, after, 1000).stream()
                        .mapToLong(c -> c.entry().amount())
                        .sum())
                .as(what)
                .isEqualTo(changes.stream().mapToLong(c -> c.line().amount()).sum());
    }

    private static long sum(List<BalanceLine> lines) {
        return lines.stream().mapToLong(BalanceLine::amount).sum();
    }

    private static List<BalanceLine> naive(List<Entry> entries, BalanceQuery query) {
        Map<List<Object>, Long> sums = new HashMap<>();
        for (Entry entry : entries) {
            for (Posting posting : Books.post(entry.draft())) {
                if (entry.seq() <= query.known() && covers(query, posting)) {
                    sums.merge(List.of(posting.account(), posting.dims()), posting.amount(), Long::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> new BalanceLine(
                        (String) e.getKey().get(0), (Dims) e.getKey().get(1), e.getValue()))
                .sorted(Comparator.comparing(BalanceLine::account)
                        .thenComparing(l -> l.dims().toString()))
                .toList();
    }

    private static boolean covers(BalanceQuery query, Posting posting) {
        return query.measure().equals(posting.measure())
                && (query.accounts().isEmpty() || query.accounts().contains(posting.account()))
                && query.where()
                        .getOrDefault("place", Set.copyOf(PLACES))
                        .contains(posting.dims().values().get("place"))
                && (query.period().isEmpty() || query.period().get().contains(posting.day()));
    }

    /// Records, corrections on any day and withdrawals, with checkpoints in between.
    static void history(SqlLedger ledger, Random random) {
        Map<String, Integer> versions = new HashMap<>();
        Map<String, List<JsonObject>> standing = new HashMap<>();
        Set<String> gone = new HashSet<>();
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String number = "bag" + random.nextInt(40);
            int version = versions.merge(number, 1, Integer::sum);
            if (gone.contains(number)) {
                versions.put(number, version - 1);
                continue;
            }
            EntryKind kind = version == 1
                    ? EntryKind.RECORDED
                    : random.nextInt(4) == 0 ? EntryKind.WITHDRAWN : EntryKind.CORRECTED;
            List<JsonObject> lines = new ArrayList<>(reversed(standing.getOrDefault(number, List.of())));
            List<JsonObject> now = kind == EntryKind.WITHDRAWN ? List.of() : lines(random);
            lines.addAll(now);
            standing.put(number, now);
            if (kind == EntryKind.WITHDRAWN) {
                gone.add(number);
            }
            String effects = Books.effects(lines);
            drafts.add(Books.draft(kind, number, version, effects));
            if (random.nextInt(25) == 0) {
                append(ledger, drafts);
                ledger.checkpoint();
            }
        }
        append(ledger, drafts);
    }

    private static void append(SqlLedger ledger, List<EntryDraft> drafts) {
        ledger.write(w -> {
            drafts.forEach(w::append);
            return true;
        });
        drafts.clear();
    }

    private static List<JsonObject> lines(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(150));
        String place = PLACES.get(random.nextInt(3));
        String measure = random.nextInt(5) == 0 ? "money/USD" : "grain/kg";
        String from = ACCOUNTS.get(random.nextInt(3));
        String to = ACCOUNTS.get(random.nextInt(3));
        long amount = random.nextInt(50);
        return List.of(
                in(measure, Books.line(from, day, place, -amount)), in(measure, Books.line(to, day, place, amount)));
    }

    private static JsonObject in(String measure, JsonObject line) {
        JsonObject.Builder builder = JsonObject.builder();
        line.members().forEach(builder::put);
        return builder.put("measure", new JsonText(measure)).build();
    }

    private static List<JsonObject> reversed(List<JsonObject> lines) {
        return lines.stream()
                .map(l -> in(
                        l.text("measure"),
                        Books.line(
                                l.text("account"),
                                LocalDate.parse(l.text("day")),
                                l.text("place"),
                                -l.integer("amount"))))
                .toList();
    }

    private static BalanceQuery query(Random random, int entries) {
        LocalDate from = FIRST.plusDays(random.nextInt(150) - 10);
        Optional<Period> period = switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Period.parse(from.toString().substring(0, 7)));
            case 2 -> Optional.of(Period.quarter(from.getYear(), (from.getMonthValue() + 2) / 3));
            default -> Optional.of(new Period(from, from.plusDays(random.nextInt(80))));
        };
        Set<String> accounts = random.nextBoolean() ? Set.of() : Set.of(ACCOUNTS.get(random.nextInt(3)), "none");
        Map<String, Set<String>> where = random.nextBoolean()
                ? Map.of()
                : Map.of("place", Set.copyOf(List.of(PLACES.get(random.nextInt(3)), PLACES.get(random.nextInt(3)))));
        String measure = random.nextInt(4) == 0 ? "money/USD" : "grain/kg";
        return new BalanceQuery(measure, accounts, where, period, random.nextInt(entries + 1));
    }

    @Test
    void aBalanceOpensDownToItsEntriesAndRecords() {
        try (SqlLedger ledger = create()) {
            ledger.write(w -> w.append(Books.recorded("A", 5)));
            ledger.write(w -> w.append(Books.recorded("B", 6)));
            ledger.write(w -> w.append(Books.draft(
                    EntryKind.WITHDRAWN,
                    "A",
                    2,
                    Books.effects(List.of(
                            Books.line("field", Books.DAY, "Agdam", 5),
                            Books.line("store", Books.DAY, "Agdam", -5))))));

            BalanceQuery store = new BalanceQuery("grain/kg", Set.of("store"), Map.of(), Optional.empty(), 3);
            assertThat(ledger.contributions(store, 0, 10))
                    .extracting(Contribution::amount)
                    .containsExactly(5L, 6L, -5L);
            assertThat(ledger.contributions(store, 1, 1))
                    .extracting(Contribution::seq)
                    .containsExactly(2L);
            assertThat(ledger.contributingRecords(store, 0, 10))
                    .extracting(r -> r.record().id())
                    .containsExactly(Books.id("B"));
            assertThat(ledger.countContributions(store)).isEqualTo(new ContributionCount(3, 1));
        }
    }

    @Test
    void whatWasKnownAtAPrefixNeverChanges() {
        try (SqlLedger ledger = create()) {
            Random random = new Random(11);
            history(ledger, random);
            long known = ledger.head().seq();
            List<BalanceQuery> queries = new ArrayList<>();
            List<List<BalanceLine>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                queries.add(query(random, (int) known));
                answers.add(ledger.balances(queries.get(i)));
            }
            List<EntryDraft> later = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                later.add(Books.recorded("later" + i, 1000));
            }
            append(ledger, later);
            ledger.checkpoint();
            for (int i = 0; i < 20; i++) {
                assertThat(ledger.balances(queries.get(i))).isEqualTo(answers.get(i));
            }
        }
    }

    @Test
    void asksTheSameOfANewerCheckpointAndOfAnOlderPrefix() {
        try (SqlLedger ledger = create()) {
            for (int round = 1; round <= 3; round++) {
                ledger.write(w -> w.append(Books.recorded("A" + w.head().seq(), 5)));
                ledger.checkpoint();
                assertThat(stored(ledger, ledger.head().seq())).isEqualTo(5L * round);
                assertThat(stored(ledger, 1)).isEqualTo(5);
            }
        }
    }

    @Test
    void aCheckpointThatWasUndoneIsNotRemembered() {
        try (SqlLedger ledger = create()) {
            ledger.write(w -> w.append(Books.recorded("A", 5)));
            assertThatThrownBy(() -> ledger.write(w -> {
                        w.append(Books.recorded("B", 70));
                        SqlCheckpoints.write(w.connection(), 2);
                        assertThat(sum(w.reader().balances(store(2)))).isEqualTo(75);
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            ledger.write(w -> w.append(Books.recorded("C", 6)));
            ledger.checkpoint();
            assertThat(stored(ledger, 2)).isEqualTo(11);
            assertThat(ledger.verify(List.of()).findings()).isEmpty();
        }
    }

    private static long stored(SqlLedger ledger, long known) {
        return sum(ledger.balances(store(known)));
    }

    private static BalanceQuery store(long known) {
        return new BalanceQuery("grain/kg", Set.of("store"), Map.of(), Optional.empty(), known);
    }
}
