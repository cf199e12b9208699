package org.clearground.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/// One line of the mapping from ordnance categories to what a report counts and prints: *unknown device* and
/// *UXO* are two categories that one report prints together.
public final class ReportingCategoryType implements RecordType {

    /// The type's name.
    public static final String TYPE = "reporting_category";

    public static final Column<String> SCHEME = Column.required("scheme", Formats.NUMBER);
    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> BUCKET = Column.required("bucket", Formats.NUMBER);
    public static final Column<String> PRINTED = Column.optional("printed", Formats.NAME);
    public static final Column<LocalDate> VALID_FROM = Column.optional("valid_from", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, SCHEME, CATEGORY, BUCKET, PRINTED, VALID_FROM, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(fields.find(VALID_FROM), Optional.empty());
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context).findings();
    }
}
