package org.clearground.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money in one currency, in the currency's smallest unit; never mixed with another currency.
///
/// @param minor    the amount in the smallest unit (cents for USD)
/// @param currency the currency by ISO 4217
public record Money(long minor, Currency currency) {

    /// The amount; refuses more decimals than the currency has with `ArithmeticException`.
    public static Money of(BigDecimal amount, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(
                amount.setScale(decimals, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact(),
                currency);
    }

    /// The amount in the currency's main unit, exact.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /// The sum; refuses another currency.
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other + " to " + this + ": no rate is given");
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}
