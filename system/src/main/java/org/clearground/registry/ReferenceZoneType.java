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
import org.clearground.record.Typed;

/// A named line or area by which accidents are told apart, with its course for the map.
public final class ReferenceZoneType implements RecordType {

    /// The type's name.
    public static final String TYPE = "reference_zone";

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<ZoneKind> KIND = Column.required("kind", Formats.code(ZoneKind.LIST));
    public static final Column<YesNo> SCHEMATIC = Column.required("schematic", Formats.code(YesNo.LIST));
    public static final Column<Course> GEOMETRY = Column.required("geometry", Course.FORMAT);

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
                SCHEMATIC,
                GEOMETRY,
                Typed.GEOMETRY,
                Typed.GEOMETRY_NOTATION,
                Columns.SOURCE);
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
