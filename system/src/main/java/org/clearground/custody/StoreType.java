package org.clearground.custody;

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
import org.clearground.record.Typed;
import org.clearground.registry.Links;

/// A place where found items are kept until they are destroyed.
public final class StoreType implements RecordType {

    /// The type's name.
    public static final String TYPE = "store";

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<StoreKind> KIND = Column.required("kind", Formats.code(StoreKind.LIST));
    public static final Column<LocalDate> VALID_FROM = Column.optional("valid_from", Formats.DATE);
    public static final Column<LocalDate> VALID_TO = Column.optional("valid_to", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                NAME,
                KIND,
                Links.ORGANISATION,
                Links.PLACE,
                Columns.LON,
                Columns.LAT,
                Typed.POSITION,
                Typed.POSITION_NOTATION,
                VALID_FROM,
                VALID_TO,
                Columns.SOURCE);
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
