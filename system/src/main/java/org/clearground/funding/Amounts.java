package org.clearground.funding;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.clearground.quantity.Money;
import org.clearground.record.Column;
import org.clearground.record.Fields;

/// Reads amounts of money from two columns.
final class Amounts {

    private Amounts() {}

    /// The money in an amount and a currency column; none when either is empty.
    static Optional<Money> find(Fields fields, Column<BigDecimal> amount, Column<Currency> currency) {
        return fields.find(amount).flatMap(value -> fields.find(currency).map(in -> Money.of(value, in)));
    }

    /// The measure of money in a currency, in its smallest unit.
    static String measure(Currency currency) {
        return "money/" + currency.getCurrencyCode();
    }
}
