package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Position;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.Typed;
import org.clearground.registry.OrdnanceCategory;

/// Items of one category found at one place.
///
/// @param category what they are
/// @param quantity how many
/// @param foundOn  when, if the report says it for them
/// @param position where, if known
/// @param disposal what was done with them
public record Find(
        OrdnanceCategory category,
        Count quantity,
        Optional<LocalDate> foundOn,
        Optional<Position> position,
        Disposal disposal) {

    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> MODEL = Column.optional("model", Formats.NAME);
    public static final Column<Count> QUANTITY = Column.required("quantity", Formats.COUNT);
    public static final Column<LocalDate> FOUND_ON = Column.optional("found_on", Formats.DATE);
    public static final Column<Depth> DEPTH = Column.optional("depth", Formats.DEPTH);
    public static final Column<Condition> CONDITION = Column.optional("condition", Formats.code(Condition.LIST));
    public static final Column<String> MARKINGS = Column.optional("markings", Formats.TEXT);
    public static final Column<Disposal> DISPOSAL = Column.optional("disposal", Formats.code(Disposal.LIST));

    /// The finds of a report.
    public static final ListOf LIST = new ListOf(
            "finds",
            List.of(
                    CATEGORY,
                    MODEL,
                    QUANTITY,
                    FOUND_ON,
                    Columns.LON,
                    Columns.LAT,
                    Typed.POSITION,
                    Typed.POSITION_NOTATION,
                    DEPTH,
                    CONDITION,
                    MARKINGS,
                    DISPOSAL));

    /// The find in a row.
    public static Find of(Fields row) {
        return new Find(
                row.get(CATEGORY), row.get(QUANTITY), row.find(FOUND_ON), Columns.position(row), row.get(DISPOSAL));
    }

    /// Whether the items are known to be destroyed.
    public boolean destroyed() {
        return disposal == Disposal.DESTROYED_IN_SITU || disposal == Disposal.DESTROYED_ELSEWHERE;
    }
}
