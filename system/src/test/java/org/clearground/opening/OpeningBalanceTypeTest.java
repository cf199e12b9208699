package org.clearground.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class OpeningBalanceTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample balance(String measure, String account) {
        return Sample.of(
                new OpeningBalanceType(),
                "number",
                "O",
                "measure",
                measure,
                "account",
                account,
                "amount",
                "100",
                "from_day",
                "2020-11-10",
                "to_day",
                "2024-12-31",
                "organisation",
                "ANAMA");
    }

    @Test
    void standsOnTheLastDayOfItsSpanMarkedWithTheSpan() {
        assertThat(balance("area", "cleared").postings())
                .containsExactly(
                        "area outside 2024-12-31 -100 flow=cleared;kind=as_reported;opening=2020-11-10..2024-12-31;organisation=ANAMA",
                        "area cleared 2024-12-31 100 flow=cleared;kind=as_reported;opening=2020-11-10..2024-12-31;organisation=ANAMA");
    }

    @Test
    void itemsCarryTheirFlowAndCategory() {
        assertThat(balance("items", "found")
                        .with("category", "at_mine")
                        .postings()
                        .getLast())
                .isEqualTo(
                        "items found 2024-12-31 100 category=at_mine;flow=found;opening=2020-11-10..2024-12-31;organisation=ANAMA");
    }

    @Test
    void saysNothingOfDimensionsThatItDoesNotGive() {
        assertThat(balance("money/USD", "government")
                        .with("organisation", "")
                        .postings()
                        .getLast())
                .isEqualTo("money/USD government 2024-12-31 100 opening=2020-11-10..2024-12-31");
    }

    @Test
    void refusesMeasuresAndAccountsThatNobodyPosts() {
        assertThat(balance("items", "found").findings(context)).isEmpty();
        assertThat(balance("in_kind/dogs", "received").findings(context)).isEmpty();
        assertThat(balance("item", "found").findings(context, "opening.measure"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("'items'"));
        assertThat(balance("money", "received").findings(context)).containsExactly("opening.measure");
        assertThat(balance("items/USD", "found").findings(context)).containsExactly("opening.measure");
        assertThat(balance("items", "cleared").findings(context)).containsExactly("opening.account");
    }
}
