package org.clearground.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Dims;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Posting;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Lines;
import org.jspecify.annotations.Nullable;

/// Draws opening balances down: a single record that arrives later for the span of an opening balance was
/// counted in it, so it takes as much off as it adds, until nothing is left of the opening balance.
///
/// An opening balance covers a line when measure and account are the same, the value date lies in its span, and
/// the line has each dimension that the opening balance names.
final class Drawdown {

    private static final String SPAN = "opening";

    /// Dimensions of an opening balance that say how it was booked, not what it covers.
    private static final Set<String> BOOKKEEPING = Set.of(SPAN, "kind", "flow");

    private final LedgerReader reader;
    private @Nullable Map<String, Opening> openings;

    Drawdown(LedgerReader reader) {
        this.reader = reader;
    }

    /// Looks at the opening balances anew when next asked.
    void forget() {
        openings = null;
    }

    /// Whether there are no opening balances at all.
    boolean isIdle() {
        return openings().isEmpty();
    }

    /// What the lines of a record take off, after the amounts it took off before were given back.
    List<Drawn> draw(List<Posting> lines, List<Drawn> returned) {
        List<Drawn> drawn = new ArrayList<>();
        Map<String, Opening> all = openings();
        returned.forEach(r -> Optional.ofNullable(all.get(r.opening())).ifPresent(o -> o.left += r.amount()));
        for (Posting line : lines) {
            if (line.amount() > 0 && !line.account().equals(Lines.OUTSIDE)) {
                draw(line, all, drawn);
            }
        }
        return drawn;
    }

    private static void draw(Posting line, Map<String, Opening> all, List<Drawn> drawn) {
        long rest = line.amount();
        for (Opening opening : all.values()) {
            if (rest > 0 && opening.left > 0 && opening.covers(line)) {
                long amount = Math.min(rest, opening.left);
                opening.left -= amount;
                rest -= amount;
                Posting at = opening.line;
                drawn.add(new Drawn(opening.number, at.measure(), at.account(), at.day(), at.dims(), amount));
            }
        }
    }

    private Map<String, Opening> openings() {
        Map<String, Opening> known = openings;
        if (known == null) {
            Map<String, Opening> read = new LinkedHashMap<>();
            OpeningBalanceType type = new OpeningBalanceType();
            reader.current(OpeningBalanceType.TYPE, reader.head().seq(), entry -> {
                Fields fields = Bodies.fields(type, entry);
                type.postings(fields).stream()
                        .filter(p -> p.amount() > 0)
                        .findFirst()
                        .ifPresent(p -> {
                            String number = fields.get(Columns.NUMBER);
                            read.put(number, new Opening(number, p, left(p)));
                        });
            });
            known = read;
            openings = known;
        }
        return known;
    }

    private long left(Posting line) {
        Map<String, Set<String>> where = line.dims().values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Set.of(e.getValue())));
        BalanceQuery query = new BalanceQuery(
                line.measure(),
                Set.of(line.account()),
                where,
                Optional.empty(),
                reader.head().seq());
        long sum = reader.balances(query).stream()
                .filter(b -> b.dims().equals(line.dims()))
                .mapToLong(BalanceLine::amount)
                .sum();
        return Math.clamp(sum, 0, line.amount());
    }

    /// An opening balance and what is left of it.
    private static final class Opening {

        private final String number;
        private final Posting line;
        private final Period span;
        private long left;

        Opening(String number, Posting line, long left) {
            this.number = number;
            this.line = line;
            this.left = left;
            LocalDate day = line.day();
            this.span = line.dims().find(SPAN).map(Period::parse).orElse(new Period(day, day));
        }

        boolean covers(Posting posting) {
            return posting.measure().equals(line.measure())
                    && posting.account().equals(line.account())
                    && span.contains(posting.day())
                    && named(line.dims(), posting.dims());
        }

        private static boolean named(Dims opening, Dims single) {
            return opening.values().entrySet().stream()
                    .filter(e -> !BOOKKEEPING.contains(e.getKey()))
                    .allMatch(e ->
                            single.find(e.getKey()).map(e.getValue()::equals).orElse(false));
        }
    }
}
