package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;
import org.clearground.quantity.Depth;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.GroundClaim;
import org.clearground.record.ListOf;
import org.clearground.record.Typed;

/// A piece of ground that a survey and clearance report releases.
///
/// @param outcome     cancelled, reduced or cleared
/// @param kind        the map it is on
/// @param completedOn the day on which work on it was completed: its value date
/// @param depth       how deep it was cleared, if stated
/// @param statedArea  the area that the report states, if any
/// @param outline     its boundary
public record ReleasedPolygon(
        Outcome outcome,
        HazardKind kind,
        LocalDate completedOn,
        Optional<Depth> depth,
        Optional<SquareMetres> statedArea,
        Outline outline) {

    public static final Column<Outcome> OUTCOME = Column.required("outcome", Formats.code(Outcome.LIST));
    public static final Column<HazardKind> KIND = Column.required("kind", Formats.code(HazardKind.LIST));
    public static final Column<LocalDate> COMPLETED_ON = Column.required("completed_on", Formats.DATE);
    public static final Column<Depth> DEPTH = Column.optional("depth", Formats.DEPTH);
    public static final Column<SquareMetres> STATED_AREA = Column.optional("stated_area", Formats.SQUARE_METRES);
    public static final Column<Outline> GEOMETRY = Column.required("geometry", Formats.OUTLINE);

    /// The polygons of a report.
    public static final ListOf LIST = new ListOf(
            "polygons",
            List.of(
                    OUTCOME,
                    KIND,
                    COMPLETED_ON,
                    DEPTH,
                    STATED_AREA,
                    GEOMETRY,
                    Typed.GEOMETRY,
                    Typed.GEOMETRY_NOTATION));

    /// The polygon in a row.
    public static ReleasedPolygon of(Fields row) {
        return new ReleasedPolygon(
                row.get(OUTCOME),
                row.get(KIND),
                row.get(COMPLETED_ON),
                row.find(DEPTH),
                row.find(STATED_AREA),
                row.get(GEOMETRY));
    }

    /// What it claims with these dimensions; nothing when its outcome is unknown.
    Optional<GroundClaim> claim(Dims dims) {
        Optional<String> verb = switch (outcome) {
            case CANCELLED -> Optional.of(Verbs.CANCEL);
            case REDUCED -> Optional.of(Verbs.REDUCE);
            case CLEARED -> Optional.of(Verbs.CLEAR);
            case UNKNOWN -> Optional.empty();
        };
        return verb.map(v -> new GroundClaim(kind.code(), v, completedOn, outline, dims));
    }
}
