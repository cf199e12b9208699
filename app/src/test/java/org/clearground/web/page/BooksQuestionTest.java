package org.clearground.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

class BooksQuestionTest {

    private static final Question QUARTER =
            new Question(Period.quarter(2025, 1), new Prefix(7, Hash.GENESIS, Optional.empty()));

    private static BooksQuestion only(String only) {
        return new BooksQuestion("items", "organisation", only, null, null);
    }

    @Test
    void aValueNarrowsWhatWasAskedBefore() {
        assertThat(only("place:fuzuli").narrowed(QUARTER, "ANAMA"))
                .isEqualTo("measure=items&only=place%3Afuzuli%2Corganisation%3AANAMA&period=2025-Q1&known=7");
        assertThat(only("place:fuzuli, category:uxo").must()).isEqualTo(Map.of("place", "fuzuli", "category", "uxo"));
    }

    @Test
    void linesMustHaveWhatTheAddressSays() {
        assertThat(only("place:fuzuli").query(QUARTER, Set.of("found")).where())
                .isEqualTo(Map.of("place", Set.of("fuzuli")));
        assertThat(only("").query(QUARTER, Set.of()).where()).isEmpty();
    }

    @Test
    void whatIsNoDimensionIsRefusedWithAnExample() {
        assertThatThrownBy(() -> only("fuzuli").must()).hasMessageContaining("place:fuzuli");
        assertThatThrownBy(() -> only("place:").must()).isInstanceOf(BadQuestion.class);
    }
}
