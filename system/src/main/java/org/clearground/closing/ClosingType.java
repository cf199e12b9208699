package org.clearground.closing;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.Period;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;

/// The closing of a period: its report was published as known at an entry. What is booked later for the period is
/// a restatement. Its number is the period's name, such as `2025-Q1`; it posts nothing. The program writes it; no
/// file of it is imported.
public final class ClosingType implements RecordType {

    /// The type's name.
    public static final String TYPE = "closing";

    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<Count> KNOWN_AT = Column.required("known_at", Formats.COUNT);
    public static final Column<String> HEAD = Column.required("head", Formats.NUMBER);

    public static final Column<String> FILE = Column.required("file", Formats.NAME);
    public static final Column<Count> BYTES = Column.required("bytes", Formats.COUNT);
    public static final Column<String> SHA_256 = Column.required("sha256", Formats.NUMBER);
    public static final Column<String> LANGUAGE = Column.required("language", Formats.NUMBER);

    /// The published files.
    public static final ListOf FILES = new ListOf("files", List.of(FILE, BYTES, SHA_256, LANGUAGE));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public boolean imported() {
        return false;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, FROM_DAY, TO_DAY, KNOWN_AT, HEAD, Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(FILES);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    /// Refuses a period that is closed already, one that is not over, and one before which another of the same
    /// kind (months, quarters, years, other spans) is open since the first that was closed.
    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).inOrder(FROM_DAY, TO_DAY);
        if (checks.findings().isEmpty()) {
            Period period = new Period(fields.get(FROM_DAY), fields.get(TO_DAY));
            checks.addAll(new ClosingOrder(period, context).findings());
        }
        return checks.findings();
    }
}
