package org.clearground.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
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

    /// Faults of an amount: zero or less, or with more decimals than the currency has.
    static List<Finding> check(Fields fields, Column<BigDecimal> amount, Column<Currency> currency) {
        List<Finding> findings = new ArrayList<>();
        Optional<BigDecimal> value = fields.find(amount);
        if (value.isPresent() && value.get().signum() <= 0) {
            findings.add(Finding.fault(
                            "amount.not-positive",
                            "An amount is greater than zero: what was paid back is a correction or a withdrawal.")
                    .inField(amount.name()));
        }
        try {
            find(fields, amount, currency);
        } catch (ArithmeticException _) {
            findings.add(Finding.fault(
                            "amount.decimals",
                            "The amount has more decimals than its currency, or too many digits: round it to the "
                                    + "currency's smallest unit.")
                    .inField(amount.name()));
        }
        return findings;
    }

    /// The measure of money in a currency, in its smallest unit.
    static String measure(Currency currency) {
        return "money/" + currency.getCurrencyCode();
    }
}
