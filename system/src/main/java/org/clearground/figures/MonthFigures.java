package org.clearground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;

/// What happened month by month: the twelve months up to a period's end, and the pace of its year beside that
/// of the years before.
///
/// @param months the twelve months, oldest first
/// @param paces  the courses of years, the period's own first; years that the books do not divide are left out
public record MonthFigures(List<Month> months, List<Pace> paces) {

    private static final int MONTHS = 12;
    private static final int YEARS = 3;
    private static final List<String> RELEASED = List.of("cancelled", "reduced", "cleared");

    /// Copies the lists.
    public MonthFigures {
        months = List.copyOf(months);
        paces = List.copyOf(paces);
    }

    /// One month.
    ///
    /// @param month      its days
    /// @param released   hectares by what they became, `cancelled`, `reduced`, `cleared`; empty where an
    ///                   opening balance covers part of the month, which the books then do not divide
    /// @param finds      items found by printed category; empty likewise
    /// @param accidents  accidents
    /// @param casualties people killed or injured in them
    /// @param others     direct attendances (`attendances`) and money in millions (`government`, `foreign`);
    ///                   without those that the books do not divide
    public record Month(
            Period month,
            Map<String, BigDecimal> released,
            Map<String, BigDecimal> finds,
            BigDecimal accidents,
            BigDecimal casualties,
            Map<String, BigDecimal> others) {}

    /// The course of a year.
    ///
    /// @param year    which
    /// @param cleared hectares cleared since its first day, by the end of each month that has ended
    public record Pace(int year, List<BigDecimal> cleared) {}

    /// Asks the books.
    public static MonthFigures of(LedgerReader ledger, Period period, Prefix known) {
        FigureBooks books = new FigureBooks(ledger, known.seq());
        Register register = Register.read(ledger, known.seq(), period.to());
        LocalDate end = period.to().plusDays(1).withDayOfMonth(1);
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS; back > 0; back--) {
            months.add(month(books, register, whole(end.minusMonths(back))));
        }
        List<Pace> paces = new ArrayList<>();
        for (int back = 0; back <= YEARS; back++) {
            pace(books, period.to().getYear() - back, end).ifPresent(paces::add);
        }
        return new MonthFigures(months, paces);
    }

    private static Period whole(LocalDate first) {
        return new Period(first, first.plusMonths(1).minusDays(1));
    }

    private static Month month(FigureBooks books, Register register, Period month) {
        Map<String, BigDecimal> released = new LinkedHashMap<>();
        boolean whole = true;
        for (String account : RELEASED) {
            Pivot pivot = AreaFigures.released(books, account, month);
            whole = whole && !pivot.cutsOpening();
            released.put(account, Unit.HECTARES.of(pivot.sum(Where.all())));
        }
        Pivot found = FindFigures.found(books, month);
        Map<String, BigDecimal> finds = new LinkedHashMap<>();
        register.buckets("finds")
                .forEach((bucket, categories) ->
                        finds.put(bucket, Unit.ITEMS.of(found.sum(Where.and(Where.all(), "category", categories)))));
        return new Month(
                month,
                whole ? released : Map.of(),
                found.cutsOpening() ? Map.of() : finds,
                Unit.ACCIDENTS.of(AccidentFigures.accidents(books, month).sum(Where.all())),
                Unit.PEOPLE.of(AccidentFigures.people(books, month).sum(Where.all())),
                others(books, register, month));
    }

    private static Map<String, BigDecimal> others(FigureBooks books, Register register, Period month) {
        String money = "money/" + register.setting("report.currency").orElse("USD");
        Map<String, BigDecimal> others = new LinkedHashMap<>();
        put(others, "attendances", books.pivot("attendances", Set.of("direct"), Where.all(), month), Unit.ATTENDANCES);
        put(others, "government", books.pivot(money, Set.of("government"), Where.all(), month), Unit.MILLIONS);
        put(others, "foreign", books.pivot(money, Set.of("received"), Where.all(), month), Unit.MILLIONS);
        return others;
    }

    private static void put(Map<String, BigDecimal> into, String name, Pivot pivot, Unit unit) {
        if (!pivot.cutsOpening()) {
            into.put(name, unit.of(pivot.sum(Where.all())));
        }
    }

    private static Optional<Pace> pace(FigureBooks books, int year, LocalDate end) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<BigDecimal> cleared = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < MONTHS && !first.plusMonths(i).plusMonths(1).isAfter(end); i++) {
            Pivot pivot = AreaFigures.released(books, "cleared", whole(first.plusMonths(i)));
            if (pivot.cutsOpening()) {
                return Optional.empty();
            }
            sum = sum.add(Unit.HECTARES.of(pivot.sum(Where.all())));
            cleared.add(sum);
        }
        return sum.signum() == 0 ? Optional.empty() : Optional.of(new Pace(year, List.copyOf(cleared)));
    }
}
