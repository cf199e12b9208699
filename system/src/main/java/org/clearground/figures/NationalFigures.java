package org.clearground.figures;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;

/// Everything the national report prints for a period, as known at a prefix. The same question has the same
/// answer for ever.
///
/// @param scope        the period and the prefix
/// @param register     names, groups and settings as known
/// @param area         ground released
/// @param finds        items found
/// @param districts    both by district
/// @param ground       the balance of open ground per kind of hazard
/// @param accidents    accidents and casualties
/// @param work         fields worked, plan, staff and training
/// @param education    EORE
/// @param funding      money
/// @param estimates    estimates of contamination
/// @param displacement statements about displaced people
public record NationalFigures(
        Scope scope,
        Register register,
        AreaFigures area,
        FindFigures finds,
        DistrictFigures districts,
        GroundFigures ground,
        AccidentFigures accidents,
        Work work,
        EducationFigures education,
        FundingFigures funding,
        EstimateFigures estimates,
        DisplacementFigures displacement) {

    /// What was worked and with what.
    ///
    /// @param fields    fields worked
    /// @param plan      plan against actual
    /// @param resources staff, dogs, machines, training
    public record Work(FieldFigures fields, PlanFigures plan, ResourceFigures resources) {}

    /// What a report of a period is about, by the register as known.
    static Scope scope(Register register, Period period, Prefix known) {
        LocalDate since = register.setting(SINCE)
                .map(LocalDate::parse)
                .filter(day -> !day.isAfter(period.to()))
                .orElse(LocalDate.of(period.from().getYear(), 1, 1));
        return new Scope(period, since, known);
    }

    /// Whether the books divide the period: false where an opening balance holds part of what was done in it.
    public boolean divisible() {
        return Stream.of(area.cleared(), finds.period(), education.period(), accidents.casualtiesPeriod())
                .allMatch(Cell::divisible);
    }

    private static final String SINCE = "report.since";

    /// The figures of a period as known at a prefix; cumulative figures begin on the day that the setting
    /// `report.since` names, else on the first of January of the period's year.
    public static NationalFigures of(LedgerReader ledger, Period period, Prefix known) {
        return ledger.within(reader -> read(reader, period, known));
    }

    private static NationalFigures read(LedgerReader ledger, Period period, Prefix known) {
        FigureBooks books = new FigureBooks(ledger, known.seq());
        Register register = Register.read(ledger, known.seq(), period.to());
        Scope scope = scope(register, period, known);
        return new NationalFigures(
                scope,
                register,
                AreaFigures.of(books, register, scope),
                FindFigures.of(books, register, scope),
                DistrictFigures.of(books, register, scope),
                GroundFigures.of(books, scope),
                AccidentFigures.of(books, register, scope),
                new Work(
                        FieldFigures.of(books, scope),
                        PlanFigures.of(books, scope),
                        ResourceFigures.of(books, register, scope)),
                EducationFigures.of(books, register, scope),
                FundingFigures.of(books, register, scope),
                EstimateFigures.of(books, scope),
                DisplacementFigures.of(books, scope));
    }
}
