package org.clearground.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.quantity.Period;
import org.clearground.record.CheckContext;

/// Whether a period may be closed now: once, when it is over, and after the ones before it.
///
/// Months, quarters, years and other spans are closed each in a row of their own, so that a year can be published
/// beside its quarters. The first closing of a row may begin anywhere.
final class ClosingOrder {

    private final Period period;
    private final CheckContext context;

    ClosingOrder(Period period, CheckContext context) {
        this.period = period;
        this.context = context;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!period.to().isBefore(context.today())) {
            findings.add(Finding.fault(
                    "closing.not-over",
                    period.code() + " is not over: its last day is " + period.to() + " and today is " + context.today()
                            + ". Close it after that day."));
        }
        if (context.exists(ClosingType.TYPE, period.code())) {
            findings.add(Finding.fault(
                    "closing.twice",
                    period.code()
                            + " is closed already: what is booked for it now is shown as a restatement. To publish"
                            + " it anew, withdraw its closing first: clearground withdraw closing " + period.code()
                            + " --reason …"));
        } else {
            inRow().ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> inRow() {
        List<Period> row = context.numbers(ClosingType.TYPE).stream()
                .map(Period::parse)
                .filter(other -> kind(other).equals(kind(period)))
                .sorted(Comparator.comparing(Period::from))
                .toList();
        Optional<Period> overlapping = row.stream()
                .filter(other ->
                        !other.from().isAfter(period.to()) && !other.to().isBefore(period.from()))
                .findFirst();
        if (overlapping.isPresent()) {
            return Optional.of(Finding.fault(
                    "closing.overlap",
                    period.code() + " shares days with " + overlapping.get().code()
                            + ", which is closed already: close periods that follow each other."));
        }
        return row.stream()
                .filter(other -> other.to().isBefore(period.from()))
                .reduce((earlier, later) -> later)
                .flatMap(last -> gap(last.to().plusDays(1)));
    }

    private Optional<Finding> gap(LocalDate open) {
        if (open.equals(period.from())) {
            return Optional.empty();
        }
        String first = next(open).code();
        return Optional.of(Finding.fault(
                "closing.earlier-open",
                "An earlier period is still open, from " + open + " to "
                        + period.from().minusDays(1) + ": close " + first + " first (clearground close " + first
                        + ")."));
    }

    /// The period of the same kind that begins on a day; for other spans, everything up to this one.
    private Period next(LocalDate from) {
        return switch (kind(period)) {
            case MONTH -> new Period(from, from.plusMonths(1).minusDays(1));
            case QUARTER -> new Period(from, from.plusMonths(3).minusDays(1));
            case YEAR -> new Period(from, from.plusYears(1).minusDays(1));
            case SPAN -> new Period(from, period.from().minusDays(1));
        };
    }

    private static Kind kind(Period of) {
        String code = of.code();
        return code.length() == 4
                ? Kind.YEAR
                : code.length() != 7 ? Kind.SPAN : code.contains("Q") ? Kind.QUARTER : Kind.MONTH;
    }

    private enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        SPAN
    }
}
