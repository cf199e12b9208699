package org.clearground.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.land.ClearanceReportType;
import org.clearground.ledger.BalanceQuery;
import org.clearground.quantity.Period;

/// The figures that reports are remembered by, each a question that can be asked of any time and prefix.
final class KeyFigures {

    private static final Set<String> HURT = Set.of("killed", "injured", "outcome_unknown");

    /// Asked of a period and of the time since the cumulation began.
    static final List<Key> ALL = List.of(
            new Key(
                    "area-cleared",
                    (b, p) ->
                            AreaFigures.released(b, "cleared", p).cell("key.area-cleared", Where.all(), Unit.HECTARES)),
            new Key(
                    "area-cancelled",
                    (b, p) -> AreaFigures.released(b, "cancelled", p)
                            .cell("key.area-cancelled", Where.all(), Unit.HECTARES)),
            new Key(
                    "area-reduced",
                    (b, p) ->
                            AreaFigures.released(b, "reduced", p).cell("key.area-reduced", Where.all(), Unit.HECTARES)),
            new Key("fields-worked", KeyFigures::fields),
            new Key("items-found", (b, p) -> FindFigures.found(b, p).cell("key.items-found", Where.all(), Unit.ITEMS)),
            new Key("accidents", (b, p) -> cell(b, p, "accidents", Set.of("accident"), Unit.ACCIDENTS)),
            new Key("casualties", (b, p) -> cell(b, p, "people", HURT, Unit.PEOPLE)),
            new Key("attendances", (b, p) -> cell(b, p, "attendances", Set.of("direct"), Unit.ATTENDANCES)),
            new Key("government-expense", (b, p) -> money(b, p, "government")),
            new Key("foreign-assistance", (b, p) -> money(b, p, "received")),
            new Key("trainees", (b, p) -> cell(b, p, "trainees", Set.of("trained"), Unit.PEOPLE)));

    private KeyFigures() {}

    /// A key figure.
    ///
    /// @param definition the key of its definition in the report
    /// @param asked      its answer for a period
    record Key(String definition, Question asked) {

        Cell cell(FigureBooks books, Period period) {
            return asked.of(books, period);
        }

        /// Then, what changed, now.
        Restated restate(Restater restater, Period period, Cell then, Cell now) {
            if (definition.equals("fields-worked")) {
                BalanceQuery opening =
                        new BalanceQuery("fields", Set.of("worked"), Where.all(), Optional.of(period), 0);
                return restater.distinct(ClearanceReportType.FIELDS.name(), period, opening, then, now);
            }
            return restater.of(then, now);
        }
    }

    /// A question of a period.
    @FunctionalInterface
    interface Question {

        Cell of(FigureBooks books, Period period);
    }

    private static Cell cell(FigureBooks books, Period period, String measure, Set<String> accounts, Unit unit) {
        return books.pivot(measure, accounts, Where.all(), period).cell("key." + measure, Where.all(), unit);
    }

    private static Cell money(FigureBooks books, Period period, String account) {
        String currency = books.setting("report.currency").orElse("USD");
        return books.pivot("money/" + currency, Set.of(account), Where.all(), period)
                .cell("key." + account, Where.all(), Unit.MILLIONS);
    }

    private static Cell fields(FigureBooks books, Period period) {
        return FieldFigures.count(books, period, "key.fields-worked");
    }
}
