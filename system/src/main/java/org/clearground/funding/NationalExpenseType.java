package org.clearground.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Money;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;

/// What the state itself spent in a span.
public final class NationalExpenseType implements RecordType {

    /// The type's name.
    public static final String TYPE = "national_expense";

    public static final Column<BigDecimal> AMOUNT = Column.required("amount", Formats.DECIMAL);
    public static final Column<Currency> CURRENCY = Column.required("currency", Formats.CURRENCY);
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, AMOUNT, CURRENCY, FROM_DAY, TO_DAY, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context)
                .notInFuture(TO_DAY)
                .inOrder(FROM_DAY, TO_DAY)
                .addAll(Amounts.check(fields, AMOUNT, CURRENCY))
                .findings();
    }

    /// The amount in its currency, on the last day.
    @Override
    public List<Posting> postings(Fields fields) {
        Money money = Money.of(fields.get(AMOUNT), fields.get(CURRENCY));
        return new Lines(Amounts.measure(money.currency()), fields.get(TO_DAY))
                .move(Lines.OUTSIDE, "government", money.minor(), Dims.NONE)
                .postings();
    }
}
