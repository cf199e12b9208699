package org.clearground.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class FundingTypesTest {

    private final FixedContext context = new FixedContext();

    private static Sample cash() {
        return Sample.of(
                new ContributionType(),
                "number",
                "F-1",
                "donor",
                "EU",
                "recipient",
                "ANAMA",
                "stage",
                "received",
                "form",
                "in_cash",
                "amount",
                "4250000.5",
                "currency",
                "EUR",
                "day",
                "2024-05-01");
    }

    @Test
    void keepsMoneyInItsCurrencyInTheSmallestUnit() {
        assertThat(cash().postings())
                .containsExactly(
                        "money/EUR outside 2024-05-01 -425000050 donor=EU;form=in_cash;recipient=ANAMA",
                        "money/EUR received 2024-05-01 425000050 donor=EU;form=in_cash;recipient=ANAMA");
    }

    @Test
    void countsWhatComesInKindByItsUnit() {
        Sample dogs = Sample.of(
                new ContributionType(),
                "number",
                "F-2",
                "donor",
                "MF",
                "stage",
                "pledged",
                "form",
                "in_kind",
                "unit",
                "dogs",
                "quantity",
                "12",
                "day",
                "2024-05-01");
        assertThat(dogs.postings())
                .containsExactly(
                        "in_kind/dogs outside 2024-05-01 -12 donor=MF", "in_kind/dogs pledged 2024-05-01 12 donor=MF");
        assertThat(dogs.findings(context)).isEmpty();
    }

    @Test
    void postsNothingOfAnUnknownStageAndSaysSo() {
        assertThat(cash().with("stage", "unknown").postings()).isEmpty();
        assertThat(cash().with("stage", "unknown").findings(context)).containsExactly("contribution.stage-unknown");
    }

    @Test
    void refusesAmountsThatAreNone() {
        assertThat(cash().findings(context)).isEmpty();
        assertThat(cash().with("amount", "0").findings(context)).containsExactly("amount.not-positive");
        assertThat(cash().with("amount", "0.01").findings(context)).isEmpty();
        assertThat(cash().with("amount", "0.001").findings(context)).containsExactly("amount.decimals");
        assertThat(cash().with("currency", "").findings(context)).containsExactly("column.half");
        assertThat(cash().with("amount", "", "currency", "").findings(context)).containsExactly("amount.missing");
    }

    @Test
    void countsTheStatesOwnExpenseOnItsLastDay() {
        Sample expense = Sample.of(
                new NationalExpenseType(),
                "number",
                "N",
                "amount",
                "464000000",
                "currency",
                "USD",
                "from_day",
                "2020-11-10",
                "to_day",
                "2025-03-31");
        assertThat(expense.postings())
                .containsExactly(
                        "money/USD outside 2025-03-31 -46400000000 ", "money/USD government 2025-03-31 46400000000 ");
        assertThat(expense.findings(context)).isEmpty();
    }
}
