package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.GroundClaim;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.clearground.registry.Links;

/// A re-opening: released ground that is suspected or confirmed again (a missed item, new evidence, an accident).
public final class ReopeningType implements RecordType {

    /// The type's name.
    public static final String TYPE = "reopening";

    public static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);
    public static final Column<HazardKind> KIND = Column.required("kind", Formats.code(HazardKind.LIST));
    public static final Column<HazardClass> CLASS = Column.required("class", Formats.code(HazardClass.LIST));
    public static final Column<String> REASON = Column.required("reason", Formats.TEXT);
    public static final Column<Outline> GEOMETRY = Column.required("geometry", Formats.OUTLINE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                DAY,
                KIND,
                CLASS,
                Links.PLACE,
                Links.ORGANISATION_IF_ANY,
                REASON,
                GEOMETRY,
                Typed.GEOMETRY,
                Typed.GEOMETRY_NOTATION,
                Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(TurningPoints.LIST);
    }

    @Override
    public Optional<Column<?>> geometry() {
        return Optional.of(GEOMETRY);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context)
                .notInFuture(DAY)
                .addAll(new Parcel("", fields.get(GEOMETRY), Optional.empty(), fields.get(Links.PLACE), fields.get(DAY))
                        .check(context))
                .findings();
    }

    @Override
    public List<GroundClaim> claims(Fields fields) {
        String verb = fields.get(CLASS) == HazardClass.CHA ? Verbs.REOPEN_CONFIRMED : Verbs.REOPEN_SUSPECTED;
        return List.of(new GroundClaim(
                fields.get(KIND).code(),
                verb,
                fields.get(DAY),
                fields.get(GEOMETRY),
                Dims.NONE.with("place", fields.get(Links.PLACE))));
    }
}
