package org.clearground.culture;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// A site of culture or of the environment that explosive ordnance puts at risk, as of a date, with what lies
/// on it. A statement: it posts nothing.
public final class SiteType implements RecordType {

    /// The type's name.
    public static final String TYPE = "site_at_risk";

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<SiteKind> KIND = Column.required("kind", Formats.code(SiteKind.LIST));
    public static final Column<LocalDate> AS_OF = Column.required("as_of", Formats.DATE);
    public static final Column<SiteState> STATE = Column.optional("state", Formats.code(SiteState.LIST));
    public static final Column<Exposure> EXPOSURE = Column.required("exposure", Formats.code(Exposure.LIST));
    public static final Column<String> PROTECTION = Column.optional("protection", Formats.NAME);
    public static final Column<Outline> GEOMETRY = Column.optional("geometry", Formats.OUTLINE);

    public static final Column<String> HAZARD = Column.required("hazard", Formats.reference("hazard_area"));

    /// The hazards on the site or beside it.
    public static final ListOf HAZARDS = new ListOf("hazards", List.of(HAZARD));

    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<Count> QUANTITY = Column.optional("quantity", Formats.COUNT);

    /// The ordnance known or suspected to lie on the site.
    public static final ListOf ORDNANCE = new ListOf("ordnance", List.of(CATEGORY, QUANTITY));

    private static final Set<Exposure> OPEN = EnumSet.of(Exposure.CONTAMINATED, Exposure.SUSPECTED);
    private static final Set<Exposure> FREE = EnumSet.of(Exposure.CLEARED, Exposure.NONE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, NAME, KIND, Links.PLACE),
                        Typed.POINT,
                        List.of(AS_OF, STATE, EXPOSURE, PROTECTION, GEOMETRY),
                        Typed.BOUNDARY,
                        List.of(Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(HAZARDS, ORDNANCE, TurningPoints.LIST);
    }

    @Override
    public Optional<Column<?>> geometry() {
        return Optional.of(GEOMETRY);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(AS_OF));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(AS_OF)
                .notTwice(HAZARDS, List.of(HAZARD))
                .notTwice(ORDNANCE, List.of(CATEGORY));
        if (!fields.has(GEOMETRY) && !fields.has(Columns.LON)) {
            checks.add(Finding.warning("site.nowhere", "The site is nowhere on the map: give a position or a boundary.")
                    .inField(Columns.LON.name()));
        }
        Exposure exposure = fields.get(EXPOSURE);
        boolean something =
                !fields.list(HAZARDS).isEmpty() || !fields.list(ORDNANCE).isEmpty();
        if (OPEN.contains(exposure) && !something) {
            checks.add(Finding.warning(
                            "site.with-what",
                            "The site is " + exposure.code() + ": list the hazards or the ordnance on it.")
                    .inField(HAZARDS.name()));
        }
        if (FREE.contains(exposure) && !fields.list(ORDNANCE).isEmpty()) {
            checks.add(Finding.warning(
                            "site.free-with-ordnance",
                            "Ordnance lies on the site, yet its exposure is " + exposure.code()
                                    + ": correct one of them.")
                    .inField(EXPOSURE.name()));
        }
        return checks.findings();
    }
}
