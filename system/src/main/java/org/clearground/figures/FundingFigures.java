package org.clearground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.funding.ContributionType;
import org.clearground.funding.Form;
import org.clearground.funding.Stage;
import org.clearground.quantity.Count;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// Money: what the state spent, what came from abroad, and single contributions. Pledges and budgets are not
/// receipts.
///
/// @param currency      the currency of the two sums
/// @param government    the state's expense since the cumulation began
/// @param foreign       foreign assistance received since the cumulation began
/// @param foreignShare  foreign assistance as percent of both together
/// @param contributions single contributions by the period's end, oldest first
/// @param donors        what each donor pledged, committed, gave and spent since the cumulation began
public record FundingFigures(
        String currency,
        Cell government,
        Cell foreign,
        Cell foreignShare,
        List<Contribution> contributions,
        List<DonorLine> donors) {

    /// One contribution: money in its own currency, or so many of something.
    ///
    /// @param donor   the donor's name
    /// @param stage   pledged, committed, received or spent
    /// @param form    in cash or in kind
    /// @param what    the amount, with its unit or currency beside it
    /// @param unit    the currency's code, or the unit's word
    /// @param day     when
    /// @param purpose what for
    public record Contribution(
            String donor, Stage stage, Form form, Cell what, String unit, LocalDate day, Optional<String> purpose) {}

    static FundingFigures of(FigureBooks books, Register register, Scope scope) {
        String currency = register.setting("report.currency").orElse("USD");
        String measure = "money/" + currency;
        Cell government = books.pivot(measure, Set.of("government"), Where.all(), scope.cumulative())
                .cell("funding.government", Where.all(), Unit.MILLIONS);
        Cell foreign = books.pivot(measure, Set.of("received"), Where.all(), scope.cumulative())
                .cell("funding.foreign", Where.all(), Unit.MILLIONS);
        Cell both = Cell.counted(
                        "funding.both",
                        government.value().add(foreign.value()),
                        Unit.MILLIONS,
                        new Behind.Computed(List.of(government.id(), foreign.id()), "formula.sum"))
                .divisible(government.divisible() && foreign.divisible());
        List<Contribution> contributions = new ArrayList<>();
        books.current(new ContributionType(), f -> {
            if (!f.get(ContributionType.DAY).isAfter(scope.period().to())) {
                contributions.add(contribution(register, f));
            }
        });
        contributions.sort(Comparator.comparing(Contribution::day));
        return new FundingFigures(
                currency,
                government,
                foreign,
                foreign.shareOf(both, "funding.foreign.share"),
                List.copyOf(contributions),
                DonorLine.of(books, register, scope, contributions));
    }

    private static Contribution contribution(Register register, Fields f) {
        String number = f.get(Columns.NUMBER);
        Behind behind = new Behind.Statements(ContributionType.TYPE, List.of(number));
        Optional<BigDecimal> amount = f.find(ContributionType.AMOUNT);
        BigDecimal value = amount.orElseGet(() -> BigDecimal.valueOf(
                f.find(ContributionType.QUANTITY).map(Count::value).orElse(0L)));
        String unit = amount.isPresent()
                ? f.find(ContributionType.CURRENCY)
                        .map(c -> c.getCurrencyCode())
                        .orElse("")
                : f.find(ContributionType.UNIT).orElse("");
        return new Contribution(
                register.organisationName(f.get(ContributionType.DONOR), "funding"),
                f.get(ContributionType.STAGE),
                f.get(ContributionType.FORM),
                Cell.counted("contribution." + number, value, amount.isPresent() ? Unit.MONEY : Unit.UNITS, behind),
                unit,
                f.get(ContributionType.DAY),
                f.find(ContributionType.PURPOSE));
    }
}
