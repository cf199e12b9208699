package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.record.Typed;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// An item found on ground that had been released: what was missed, where and how deep. It posts nothing, since
/// its disposal is an EOD spot task of its own; its trace leads back to the release.
public final class MissedItemType implements RecordType {

    /// The type's name.
    public static final String TYPE = "missed_item";

    public static final Column<LocalDate> FOUND_ON = Column.required("found_on", Formats.DATE);
    public static final Column<FoundBy> FOUND_BY = Column.required("found_by", Formats.code(FoundBy.LIST));
    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> MODEL = Column.optional("model", Formats.NAME);
    public static final Column<Count> QUANTITY = Column.required("quantity", Formats.COUNT);
    public static final Column<Depth> DEPTH = Column.optional("depth", Formats.DEPTH);
    public static final Column<Condition> CONDITION = Column.optional("condition", Formats.code(Condition.LIST));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                FOUND_ON,
                FOUND_BY,
                Links.PLACE,
                Columns.LON,
                Columns.LAT,
                Typed.POSITION,
                Typed.POSITION_NOTATION,
                CATEGORY,
                MODEL,
                QUANTITY,
                DEPTH,
                CONDITION,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(FOUND_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(FOUND_ON);
        if (fields.get(QUANTITY).value() == 0) {
            checks.add(Finding.fault("missed.nothing", "A missed item is at least one: write how many were found.")
                    .inField(QUANTITY.name()));
        }
        if (Columns.position(fields).isEmpty()) {
            checks.add(Finding.fault(
                            "missed.no-position",
                            "Without its place nobody can tell who released the ground: write longitude and latitude.")
                    .inField(Columns.LON.name()));
        }
        return checks.findings();
    }
}
