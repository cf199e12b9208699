package org.clearground.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void areasConvertExactlyAndPrintHalfUp() {
        assertThat(new SquareMetres(110_024_000).hectares()).isEqualByComparingTo("11002.4");
        assertThat(new SquareMetres(12_345).hectares(1)).isEqualTo(new BigDecimal("1.2"));
        assertThat(new SquareMetres(500).hectares(1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(new SquareMetres(499).hectares(1)).isEqualTo(new BigDecimal("0.0"));
        assertThat(new SquareMetres(2_400_000_000L).squareKilometres()).isEqualByComparingTo("2400");
        assertThat(new SquareMetres(1)).hasToString("1 m²");
    }

    @Test
    void areasNeitherGoBelowZeroNorOverflow() {
        assertThat(new SquareMetres(3).minus(new SquareMetres(3))).isEqualTo(SquareMetres.ZERO);
        assertThatThrownBy(() -> new SquareMetres(3).minus(new SquareMetres(4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SquareMetres(Long.MAX_VALUE).plus(new SquareMetres(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(new SquareMetres(2)).isLessThan(new SquareMetres(3));
    }

    @Test
    void countsNeitherGoBelowZeroNorOverflow() {
        assertThat(new Count(0)).isEqualTo(Count.ZERO);
        assertThat(new Count(2).plus(new Count(3))).isEqualTo(new Count(5)).hasToString("5");
        assertThatThrownBy(() -> new Count(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(Long.MAX_VALUE).plus(new Count(1))).isInstanceOf(ArithmeticException.class);
        assertThat(new Count(2)).isLessThan(new Count(3));
    }

    @Test
    void depthsAreWholeCentimetresFromTheSurface() {
        assertThat(new Depth(13).metres()).isEqualTo(new BigDecimal("0.13"));
        assertThat(new Depth(0)).isLessThan(new Depth(1)).hasToString("0 cm");
        assertThatThrownBy(() -> new Depth(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyKeepsItsCurrencyAndItsCents() {
        Money one = Money.of(new BigDecimal("1.10"), USD);
        assertThat(one.minor()).isEqualTo(110);
        assertThat(one.plus(one)).hasToString("2.20 USD");
        assertThat(Money.of(new BigDecimal("7"), Currency.getInstance("JPY"))).hasToString("7 JPY");
        assertThatThrownBy(() -> Money.of(new BigDecimal("1.101"), USD)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> one.plus(new Money(1, Currency.getInstance("EUR"))))
                .hasMessageContaining("no rate is given");
    }
}
