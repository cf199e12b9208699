package org.clearground.resource;

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

/// An accreditation of an organisation for a scope of work. It posts nothing.
public final class AccreditationType implements RecordType {

    /// The type's name.
    public static final String TYPE = "accreditation";

    public static final Column<String> SCOPE = Column.required("scope", Formats.TEXT);
    public static final Column<LocalDate> VALID_FROM = Column.required("valid_from", Formats.DATE);
    public static final Column<LocalDate> VALID_TO = Column.optional("valid_to", Formats.DATE);
    public static final Column<AccreditationStatus> STATUS =
            Column.required("status", Formats.code(AccreditationStatus.LIST));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, Links.ORGANISATION, SCOPE, VALID_FROM, VALID_TO, STATUS, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(fields.find(VALID_FROM), fields.find(VALID_TO));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context).inOrder(VALID_FROM, VALID_TO).findings();
    }
}
