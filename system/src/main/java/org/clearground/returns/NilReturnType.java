package org.clearground.returns;

import java.time.LocalDate;
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
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// An organisation states that it has nothing to report for a time: then nothing was done, which is another thing
/// than nothing heard.
public final class NilReturnType implements RecordType {

    /// The type's name.
    public static final String TYPE = "nil_return";

    public static final Column<ReturnKind> EXPECTED = ExpectedReturnType.EXPECTED;
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, Links.ORGANISATION, EXPECTED, FROM_DAY, TO_DAY, Columns.SOURCE);
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
                .findings();
    }
}
