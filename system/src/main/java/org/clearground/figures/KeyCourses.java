package org.clearground.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearground.figures.MonthFigures.Month;
import org.clearground.land.EstimateMeasure;
import org.clearground.quantity.Period;

/// The course of each key figure over the months that lead to it. What happened is a value for each month; what
/// is counted since a day is its value at each month's end, told backwards from the figure itself, so that the
/// books are not asked again.
///
/// @param months  the months, oldest first
/// @param courses the courses, those without any value left out
public record KeyCourses(List<Period> months, List<Course> courses) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 10;
    private static final String ESTIMATE = "estimate";

    /// Copies the lists.
    public KeyCourses {
        months = List.copyOf(months);
        courses = List.copyOf(courses);
    }

    /// One key figure's course.
    ///
    /// @param figure which, by the name that the report's texts have for it, such as `area.period`
    /// @param unit   of the values
    /// @param stock  whether a value is what stood at the month's end, not what happened in the month
    /// @param values one for each month; empty where the books do not divide the time, or nothing was stated yet
    public record Course(String figure, Unit unit, boolean stock, List<Optional<BigDecimal>> values) {

        /// Whether the values are estimates, which must never look like counts.
        public boolean estimate() {
            return figure.equals(ESTIMATE);
        }

        /// Copies the values.
        public Course {
            values = List.copyOf(values);
        }
    }

    /// The courses of a period's key figures.
    ///
    /// @param figures the months that lead to the period's end
    /// @param now     the figures of the period as known at the same prefix
    public static KeyCourses of(MonthFigures figures, NationalFigures now) {
        List<Month> months = figures.months();
        Function<Month, Optional<BigDecimal>> cleared =
                m -> Optional.ofNullable(m.released().get("cleared"));
        Function<Month, Optional<BigDecimal>> found = m -> m.finds().isEmpty()
                ? Optional.empty()
                : Optional.of(m.finds().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Course> courses = new ArrayList<>();
        courses.add(flow("area.period", Unit.HECTARES, months, cleared));
        courses.add(stock("area.cumulative", now.area().clearedToDate(), months, cleared));
        courses.add(flow("finds.period", Unit.ITEMS, months, found));
        courses.add(stock("finds.cumulative", now.finds().toDate(), months, found));
        courses.add(stock("casualties", now.accidents().casualties(), months, m -> Optional.of(m.casualties())));
        courses.add(flow(
                "attendances",
                Unit.ATTENDANCES,
                months,
                m -> Optional.ofNullable(m.others().get("attendances"))));
        courses.add(estimate(months, now.estimates()));
        courses.add(plan(months, now.work().plan(), cleared));
        courses.add(funding(months, now.funding()));
        boolean whole =
                months.getLast().month().to().equals(now.scope().period().to());
        return new KeyCourses(
                months.stream().map(Month::month).toList(),
                courses.stream()
                        .filter(c -> whole || !c.stock())
                        .filter(c -> c.values().stream().anyMatch(Optional::isPresent))
                        .toList());
    }

    private static Course flow(
            String figure, Unit unit, List<Month> months, Function<Month, Optional<BigDecimal>> value) {
        return new Course(figure, unit, false, months.stream().map(value).toList());
    }

    /// What stood at each month's end: the figure less what came after. Before a month that the books do not
    /// divide nothing can be said.
    private static Course stock(
            String figure, Cell now, List<Month> months, Function<Month, Optional<BigDecimal>> value) {
        return new Course(
                figure,
                now.unit(),
                true,
                now.divisible()
                        ? back(now.value(), months, value)
                        : months.stream().map(_ -> Optional.<BigDecimal>empty()).toList());
    }

    private static List<Optional<BigDecimal>> back(
            BigDecimal now, List<Month> months, Function<Month, Optional<BigDecimal>> value) {
        LinkedList<Optional<BigDecimal>> ends = new LinkedList<>();
        Optional<BigDecimal> end = Optional.of(now);
        for (Month month : months.reversed()) {
            ends.addFirst(end);
            Optional<BigDecimal> came = value.apply(month);
            end = end.flatMap(sum -> came.map(sum::subtract));
        }
        return ends;
    }

    private static Course estimate(List<Month> months, EstimateFigures estimates) {
        return new Course(
                ESTIMATE,
                Unit.SQUARE_KILOMETRES,
                true,
                months.stream()
                        .map(m -> estimates.statements().stream()
                                .filter(s -> s.measure() == EstimateMeasure.AREA_KM2
                                        && !s.asOf().isAfter(m.month().to()))
                                .reduce((_, later) -> later)
                                .map(s -> s.cell().value()))
                        .toList());
    }

    /// The share of the year's target that was cleared by each month's end.
    private static Course plan(List<Month> months, PlanFigures plan, Function<Month, Optional<BigDecimal>> cleared) {
        int year = months.getLast().month().to().getYear();
        Optional<BigDecimal> target = plan.targets().stream()
                .filter(t -> t.period().equals(Period.parse(Integer.toString(year))))
                .findFirst()
                .map(t -> t.target().value())
                .filter(t -> t.signum() > 0);
        List<Optional<BigDecimal>> shares = new ArrayList<>();
        Optional<BigDecimal> sum = target.map(_ -> BigDecimal.ZERO);
        for (Month month : months) {
            if (month.month().from().isBefore(LocalDate.of(year, 1, 1))) {
                shares.add(Optional.empty());
            } else {
                sum = sum.flatMap(before -> cleared.apply(month).map(before::add));
                shares.add(sum.map(s -> percent(s, target.orElseThrow())));
            }
        }
        return new Course("plan", Unit.PERCENT, true, shares);
    }

    private static Course funding(List<Month> months, FundingFigures now) {
        List<Optional<BigDecimal>> state =
                stock("", now.government(), months, m -> other(m, "government")).values();
        List<Optional<BigDecimal>> foreign =
                stock("", now.foreign(), months, m -> other(m, "foreign")).values();
        List<Optional<BigDecimal>> shares = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Optional<BigDecimal> abroad = foreign.get(i);
            shares.add(state.get(i)
                    .flatMap(s -> abroad.filter(f -> s.add(f).signum() > 0).map(f -> percent(f, s.add(f)))));
        }
        return new Course("funding", Unit.PERCENT, true, shares);
    }

    private static Optional<BigDecimal> other(Month month, String name) {
        return Optional.ofNullable(month.others().get(name));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }
}
