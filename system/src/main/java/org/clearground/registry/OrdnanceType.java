package org.clearground.registry;

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

/// A model of ordnance in the catalogue, with its category.
public final class OrdnanceType implements RecordType {

    /// The type's name.
    public static final String TYPE = "ordnance";

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> COUNTRY_OF_ORIGIN = Column.optional("country_of_origin", Formats.NAME);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, NAME, CATEGORY, COUNTRY_OF_ORIGIN, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.ALWAYS;
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context).findings();
    }
}
