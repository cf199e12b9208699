package org.clearground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.closing.Closing;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;

/// What became of the closed periods that a report's reader has seen before: restatements, as known at its
/// prefix.
///
/// @param closings  the closings that stand within the prefix, of any period
/// @param periods   the closed periods that end by the report's last day, oldest first; the newest few
/// @param cumulated how the cumulative figures follow from those published last, when any were
public record Restatements(List<Closing> closings, List<RestatedPeriod> periods, Optional<Cumulated> cumulated) {

    /// So many closed periods are looked at; what is booked for earlier ones is in the cumulative figures.
    private static final int MOST_PERIODS = 8;

    /// Copies the lists.
    public Restatements {
        closings = List.copyOf(closings);
        periods = List.copyOf(periods);
    }

    /// The closing of a report's own period, if it is closed.
    public Optional<RestatedPeriod> own() {
        return periods.stream().filter(RestatedPeriod::own).findFirst();
    }

    /// The restated table with this id, of the one closed period of which tables are compared.
    public Optional<RestatedSheet> sheet(String id) {
        return periods.stream()
                .flatMap(p -> p.sheets().stream())
                .filter(s -> s.id().equals(id) && !s.lines().isEmpty())
                .findFirst();
    }

    /// The closed period of which tables are compared.
    public Optional<RestatedPeriod> compared() {
        return periods.stream().filter(p -> !p.sheets().isEmpty()).findFirst();
    }

    /// Asks the books.
    ///
    /// @param scope the report's period and prefix
    public static Restatements of(LedgerReader ledger, Scope scope) {
        List<Closing> closings = Closing.current(ledger, scope.known().seq());
        List<Closing> past = closings.stream()
                .filter(c -> !c.period().to().isAfter(scope.period().to()))
                .toList();
        Optional<Closing> last = last(past, scope.period());
        if (last.isEmpty()) {
            return new Restatements(closings, List.of(), Optional.empty());
        }
        FigureBooks now = new FigureBooks(ledger, scope.known().seq());
        Asking asking = new Asking(ledger, scope, now);
        List<RestatedPeriod> periods = new ArrayList<>();
        for (Closing closing : newest(past, last.get())) {
            periods.add(asking.period(closing, closing.equals(last.get())));
        }
        return new Restatements(closings, periods, Optional.of(asking.cumulated(last.get())));
    }

    /// The closing of the period itself, else the one that ends last, and of two the one that knows more.
    private static Optional<Closing> last(List<Closing> past, Period period) {
        return past.stream()
                .max(Comparator.<Closing, Boolean>comparing(c -> c.period().equals(period))
                        .thenComparing(c -> c.period().to())
                        .thenComparing(c -> c.known().seq()));
    }

    private static List<Closing> newest(List<Closing> past, Closing last) {
        return past.stream()
                .filter(c -> c.equals(last) || past.size() - past.indexOf(c) <= MOST_PERIODS)
                .toList();
    }

    /// Asks the books of one prefix about closings.
    private record Asking(LedgerReader ledger, Scope scope, FigureBooks now) {

        RestatedPeriod period(Closing closing, boolean tables) {
            boolean own = closing.period().equals(scope.period());
            Period period = closing.period();
            FigureBooks then = new FigureBooks(ledger, closing.known().seq());
            Restater restater = restater(closing, "restated.");
            List<RestatedPeriod.Key> keys = new ArrayList<>();
            for (KeyFigures.Key key : KeyFigures.ALL) {
                Restated value = key.restate(restater, period, key.cell(then, period), key.cell(now, period));
                if (own || value.isChanged()) {
                    keys.add(new RestatedPeriod.Key(key.definition(), value));
                }
            }
            return new RestatedPeriod(closing, own, keys, tables ? tables(closing, then, restater) : List.of());
        }

        private List<RestatedSheet> tables(Closing closing, FigureBooks then, Restater restater) {
            List<Sheet> published = sheets(then, closing.known(), closing);
            List<Sheet> known = sheets(now, scope.known(), closing);
            StatementSteps steps = new StatementSteps(ledger, closing.known().seq(), scope(closing));
            RestatedTables tables = new RestatedTables(restater, then, now, steps);
            List<RestatedSheet> sheets = new ArrayList<>();
            for (int i = 0; i < known.size(); i++) {
                sheets.add(tables.compare(published.get(i), known.get(i)));
            }
            return sheets;
        }

        /// The closed period as known now.
        private Scope scope(Closing closing) {
            return new Scope(closing.period(), scope.since(), scope.known());
        }

        private List<Sheet> sheets(FigureBooks books, Prefix at, Closing closing) {
            Register register = Register.read(ledger, at.seq(), closing.period().to());
            return RestatedTables.of(books, register, NationalFigures.scope(register, closing.period(), at));
        }

        /// Last published and since and restatements is known now: what postings explain under its heading.
        Cumulated cumulated(Closing last) {
            LocalDate end = last.period().to();
            Period before = new Period(scope.since().isAfter(end) ? end : scope.since(), end);
            Optional<Period> since = end.isBefore(scope.period().to())
                    ? Optional.of(new Period(end.plusDays(1), scope.period().to()))
                    : Optional.empty();
            FigureBooks then = new FigureBooks(ledger, last.known().seq());
            Restater restater = restater(last, "cumulated.");
            List<Cumulated.Line> lines = new ArrayList<>();
            for (KeyFigures.Key key : KeyFigures.ALL) {
                Restated restated = key.restate(restater, before, key.cell(then, before), key.cell(now, before));
                Cell known =
                        key.cell(now, new Period(before.from(), scope.period().to()));
                lines.add(new Cumulated.Line(
                        key.definition(), added(key, known, restated, since), with(restated, known)));
            }
            return new Cumulated(last, since, lines);
        }

        /// What the time since adds: a field worked before and after counts once, so it is the difference.
        private Cell added(KeyFigures.Key key, Cell known, Restated restated, Optional<Period> since) {
            BigDecimal value = known.value().subtract(restated.now().value());
            Behind behind = since.map(period -> key.cell(now, period))
                    .filter(cell -> cell.behind() instanceof Behind.Postings
                            && cell.value().compareTo(value) == 0)
                    .map(Cell::behind)
                    .orElse(new Behind.Computed(List.of(), "formula.added"));
            return Cell.counted("cumulated." + key.definition() + ".added", value, known.unit(), behind)
                    .divisible(known.divisible());
        }

        private static Restated with(Restated restated, Cell known) {
            Cell named = new Cell(
                    restated.now().id(),
                    known.value(),
                    known.unit(),
                    known.estimate(),
                    known.behind(),
                    known.divisible());
            return new Restated(restated.then(), restated.changes(), named);
        }

        private Restater restater(Closing closing, String prefix) {
            String of = prefix + closing.period().code().toLowerCase(Locale.ROOT) + ".";
            return new Restater(ledger, closing.known().seq(), scope.known().seq(), of);
        }
    }
}
