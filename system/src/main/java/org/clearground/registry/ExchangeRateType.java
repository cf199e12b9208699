package org.clearground.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;

/// How much of one currency a unit of another was worth on a day.
public final class ExchangeRateType implements RecordType {

    /// The type's name.
    public static final String TYPE = "exchange_rate";

    public static final Column<Currency> CURRENCY = Column.required("currency", Formats.CURRENCY);
    public static final Column<Currency> PER_CURRENCY = Column.required("per_currency", Formats.CURRENCY);
    public static final Column<BigDecimal> RATE = Column.required("rate", Formats.DECIMAL);
    public static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, CURRENCY, PER_CURRENCY, RATE, DAY, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(DAY);
        if (fields.get(RATE).signum() <= 0) {
            checks.add(Finding.fault(
                            "rate.not-positive",
                            "A rate must be greater than zero: write how much " + "one unit is worth, as 1.0812.")
                    .inField(RATE.name()));
        }
        if (fields.get(CURRENCY).equals(fields.get(PER_CURRENCY))) {
            checks.add(Finding.fault("rate.same-currency", "A rate leads from one currency to another.")
                    .inField(PER_CURRENCY.name()));
        }
        return checks.findings();
    }
}
