package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Posting;
import org.clearground.ledger.store.TestStores;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// A seeded history of opening balances through real books, held against the oracle: serving today's current
/// lines from nothing, in order.
final class DrawdownTrial {

    private final Path folder;
    private final long seed;
    private final ScriptedClock clock = new ScriptedClock("2025-04-01");

    DrawdownTrial(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    void run(int steps) {
        Path file = folder.resolve("drawdown-" + seed + ".gpkg");
        DrawdownHistory history = new DrawdownHistory(seed);
        try (Books books = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), clock)) {
            for (int step = 0; step < steps; step += 1 + step % 3) {
                int together = 1 + step % 3;
                books.work(desk -> IntStream.range(0, together)
                        .mapToObj(_ -> history.step(desk))
                        .toList());
                assertThat(left(books)).as("seed %d, step %d", seed, step).isEqualTo(oracle(books));
            }
            assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                    .as("seed %d", seed)
                    .isEmpty();
            assertAnyOrder(books, history.current());
        }
        assertThat(Books.verify(TestStores.at(file), List.of(), clock, _ -> {}).findings())
                .as("seed %d", seed)
                .isEmpty();
    }

    /// The current versions, the opening balances first, then the single records in any order. What was recorded
    /// before an opening balance never draws on it, so the books to compare with are such books, too.
    private void assertAnyOrder(Books books, List<Submission> current) {
        List<Submission> singles = new ArrayList<>(current.stream()
                .filter(s -> !s.type().name().equals(OpeningBalanceType.TYPE))
                .toList());
        Map<String, Long> inOrder = booked("in-order", current, singles);
        Random random = new Random(seed);
        Collections.shuffle(singles, random);
        List<Submission> openings = new ArrayList<>(current);
        Collections.shuffle(openings, random);
        Map<String, Long> shuffled = booked("shuffled", openings, singles);
        assertThat(shuffled.keySet()).as("seed %d", seed).isEqualTo(inOrder.keySet());
        // how ground was cut before rounds square metres otherwise
        inOrder.forEach((line, amount) -> assertThat(shuffled.get(line))
                .as("seed %d: %s in another order", seed, line)
                .isBetween(amount - slack(line, singles), amount + slack(line, singles)));
    }

    private static long slack(String line, List<Submission> singles) {
        return line.startsWith("items") ? 0 : 8L * singles.size();
    }

    private Map<String, Long> booked(String name, List<Submission> openings, List<Submission> singles) {
        Path file = folder.resolve("drawdown-" + seed + "-" + name + ".gpkg");
        try (Books books = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), clock)) {
            books.work(desk -> openings.stream()
                    .filter(s -> s.type().name().equals(OpeningBalanceType.TYPE))
                    .map(desk::record)
                    .count());
            singles.forEach(s -> books.work(desk -> desk.record(s)));
            Map<String, Long> left = left(books);
            assertThat(left).as("seed %d, %s", seed, name).isEqualTo(oracle(books));
            return left;
        }
    }

    /// What the books say is left on each line of an opening balance.
    private Map<String, Long> left(Books books) {
        Map<String, Long> left = new TreeMap<>();
        for (String measure : List.of("items", "area")) {
            BalanceQuery query = new BalanceQuery(
                    measure,
                    Set.of("found", "cleared"),
                    Map.of(),
                    Optional.empty(),
                    books.ledger().head().seq());
            for (BalanceLine line : books.ledger().balances(query)) {
                if (line.dims().find("opening").isPresent()) {
                    assertThat(line.amount()).as("seed %d: %s", seed, line).isNotNegative();
                    left.merge(measure + " " + line.dims(), line.amount(), Long::sum);
                }
            }
        }
        return left;
    }

    private static Map<String, Long> oracle(Books books) {
        List<Total> totals = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        books.types()
                .all()
                .forEach(type -> books.ledger()
                        .current(type.name(), books.ledger().head().seq(), entry -> {
                            Fields fields = Bodies.fields(type, entry);
                            if (type.name().equals(OpeningBalanceType.TYPE)) {
                                type.postings(fields).stream()
                                        .filter(p -> p.amount() > 0)
                                        .forEach(p -> totals.add(new Total(fields, p, firstSeq(books, entry))));
                            } else {
                                lines(books, entry, type.postings(fields)).forEach(lines::add);
                            }
                        }));
        totals.sort(Total.ORDER);
        lines.sort(Comparator.comparing((Line l) -> l.posting.day()).thenComparing(Line::firstSeq));
        for (Line line : lines) {
            long rest = line.posting.amount();
            for (Total total : totals) {
                if (total.counted(line)) {
                    long amount = Math.min(rest, total.left);
                    total.left -= amount;
                    rest -= amount;
                }
            }
        }
        Map<String, Long> left = new TreeMap<>();
        totals.forEach(t -> left.merge(t.posting.measure() + " " + t.posting.dims(), t.left, Long::sum));
        left.values().removeIf(amount -> amount == 0);
        return left;
    }

    /// What a record posts by itself, and the ground that its newest entry says it moved.
    private static List<Line> lines(Books books, Entry entry, List<Posting> own) {
        List<Posting> all = new ArrayList<>(own);
        Effects.read(entry.draft().content().effects()).booked().stream()
                .map(piece -> piece.move())
                .filter(move -> move.area().value() > 0)
                .forEach(move -> all.add(new Posting(
                        "area",
                        move.after().code(),
                        move.day(),
                        move.dims(),
                        move.area().value())));
        long first = firstSeq(books, entry);
        return all.stream()
                .filter(p -> p.amount() > 0)
                .map(p -> new Line(p, first))
                .toList();
    }

    private static long firstSeq(Books books, Entry entry) {
        return books.ledger().history(entry.draft().record().id()).getFirst().seq();
    }

    private record Line(Posting posting, long firstSeq) {}

    /// A total of the past and what is left of it.
    private static final class Total {

        static final Comparator<Total> ORDER = Comparator.comparing(Total::narrowness)
                .reversed()
                .thenComparing(t -> t.fields.get(OpeningBalanceType.FROM_DAY), Comparator.reverseOrder())
                .thenComparing(t -> t.fields.get(OpeningBalanceType.TO_DAY))
                .thenComparing(t -> t.fields.get(Columns.NUMBER));

        private final Fields fields;
        private final Posting posting;
        private final long firstSeq;
        private long left;

        Total(Fields fields, Posting posting, long firstSeq) {
            this.fields = fields;
            this.posting = posting;
            this.firstSeq = firstSeq;
            this.left = posting.amount();
        }

        private int narrowness() {
            return (fields.has(Links.ORGANISATION_IF_ANY) ? 1 : 0) + (fields.has(OpeningBalanceType.CATEGORY) ? 1 : 0);
        }

        boolean counted(Line line) {
            Posting of = line.posting;
            LocalDate day = of.day();
            return line.firstSeq > firstSeq
                    && of.measure().equals(posting.measure())
                    && of.account().equals(posting.account())
                    && !day.isBefore(fields.get(OpeningBalanceType.FROM_DAY))
                    && !day.isAfter(fields.get(OpeningBalanceType.TO_DAY))
                    && fields.text(Links.ORGANISATION_IF_ANY)
                            .map(o -> o.equals(of.dims().find("organisation").orElse("")))
                            .orElse(true)
                    && (!fields.has(OpeningBalanceType.CATEGORY)
                            || fields.text(OpeningBalanceType.CATEGORY)
                                    .equals(of.dims().find("category")));
        }
    }
}
