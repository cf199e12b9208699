package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Dims;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

/// Balances of which some are opening balances with a span.
class PivotTest {

    /// The day on which the opening balance is posted.
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private static final List<BalanceLine> LINES = List.of(
            new BalanceLine("cleared", Dims.parse("opening=2020-11-10..2024-12-31;organisation=ANAMA"), 1_000_000),
            new BalanceLine("cleared", Dims.parse("organisation=ANAMA;place=aghdam"), 20_000),
            new BalanceLine("cleared", Dims.parse("organisation=MES;place=aghdam"), 5_000));

    @Test
    void countsAnOpeningBalanceWhoseWholeSpanIsInThePeriod() {
        Cell all = pivot("2020-11-10..2025-03-31").cell("all", Where.all(), Unit.HECTARES);
        assertThat(all.value()).isEqualByComparingTo("102.5");
        assertThat(all.divisible()).isTrue();
    }

    @Test
    void leavesOutAnOpeningBalanceWhoseSpanThePeriodCutsAndSaysSo() {
        Pivot quarter = pivot("2024-10-01..2024-12-31");
        Cell all = quarter.cell("all", Where.all(), Unit.HECTARES);
        assertThat(all.value()).isEqualByComparingTo("2.5");
        assertThat(all.divisible()).isFalse();
        assertThat(quarter.cutsOpening()).isTrue();
    }

    @Test
    void aPeriodInsideTheSpanIsNotANoughtAlsoWithoutItsLastDay() {
        Pivot quarter = pivot("2024-04-01..2024-06-30");
        assertThat(quarter.cell("anama", Map.of("organisation", Set.of("ANAMA")), Unit.HECTARES)
                        .divisible())
                .isFalse();
        assertThat(pivot("2025").cutsOpening()).isFalse();
        assertThat(pivot("2020").cutsOpening()).isTrue();
        assertThat(pivot("2019").cutsOpening()).isFalse();
    }

    @Test
    void oneDayLessThanTheSpanCutsIt() {
        assertThat(pivot("2020-11-11..2025-03-31").cutsOpening()).isTrue();
        assertThat(pivot("2020-11-10..2024-12-30").cutsOpening()).isTrue();
        assertThat(pivot("2020-11-10..2024-12-31").cutsOpening()).isFalse();
    }

    @Test
    void dividesWhatTheOpeningBalanceDoesNotCount() {
        Pivot quarter = pivot("2024-10-01..2024-12-31");
        assertThat(quarter.cell("mes", Map.of("organisation", Set.of("MES")), Unit.HECTARES)
                        .divisible())
                .isTrue();
        assertThat(quarter.cell("anama", Map.of("organisation", Set.of("ANAMA")), Unit.HECTARES)
                        .divisible())
                .isFalse();
    }

    @Test
    void aShareOfWhatIsNotDivisibleIsNotDivisible() {
        Pivot quarter = pivot("2024-10-01..2024-12-31");
        Cell part = quarter.cell("part", Map.of("organisation", Set.of("MES")), Unit.HECTARES);
        Cell base = quarter.cell("base", Where.all(), Unit.HECTARES);
        assertThat(part.shareOf(base, "share").divisible()).isFalse();
        assertThat(part.shareOf(part, "share").printed()).hasToString("100.0");
    }

    @Test
    void aFigureOpensExactlyTheLinesThatItSums() {
        Cell cell = pivot("2025").cell("mes", Map.of("organisation", Set.of("MES")), Unit.HECTARES);
        assertThat(cell.behind()).isInstanceOfSatisfying(Behind.Postings.class, behind -> {
            assertThat(behind.query().where()).containsEntry("organisation", Set.of("MES"));
            assertThat(behind.query().accounts()).containsExactly("cleared");
        });
    }

    private static Pivot pivot(String period) {
        Period of = Period.parse(period);
        List<BalanceLine> answer = LINES.stream()
                .filter(line -> line.dims().find("opening").isEmpty() || of.contains(LAST_DAY))
                .toList();
        return Pivot.of(new BalanceQuery("area", Set.of("cleared"), Map.of(), Optional.of(of), 9), answer, LINES);
    }
}
