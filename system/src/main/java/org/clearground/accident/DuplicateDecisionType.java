package org.clearground.accident;

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

/// A person's decision that two records are the same accident, or that they are not. It posts nothing: when
/// they are the same, the other record is withdrawn in the same work, and both stay in the books with their
/// sources.
public final class DuplicateDecisionType implements RecordType {

    /// The type's name.
    public static final String TYPE = "duplicate_decision";

    public static final Column<String> KEPT = Column.required("kept", Formats.reference(AccidentType.TYPE));

    /// By its number alone: a record that was withdrawn cannot be referred to.
    public static final Column<String> OTHER = Column.required("other", Formats.NUMBER);

    public static final Column<DuplicateVerdict> VERDICT =
            Column.required("verdict", Formats.code(DuplicateVerdict.LIST));
    public static final Column<LocalDate> DECIDED_ON = Column.required("decided_on", Formats.DATE);
    public static final Column<String> REASON = Column.required("reason", Formats.TEXT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, KEPT, OTHER, VERDICT, DECIDED_ON, REASON, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DECIDED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(DECIDED_ON);
        if (fields.get(KEPT).equals(fields.get(OTHER))) {
            checks.add(Finding.fault("duplicate.itself", "An accident is no duplicate of itself: name two records.")
                    .inField(OTHER.name()));
        }
        return checks.findings();
    }
}
