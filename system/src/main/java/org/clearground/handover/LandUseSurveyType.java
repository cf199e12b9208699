package org.clearground.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.land.HazardAreaType;
import org.clearground.land.LandUse;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.registry.Heads;
import org.clearground.registry.Links;
import org.clearground.registry.YesNo;

/// What became of released land: a statement of a visit months after the handover. It posts nothing: the newest
/// visit counts, and visits are never summed.
public final class LandUseSurveyType implements RecordType {

    /// The type's name.
    public static final String TYPE = "land_use_survey";

    public static final Column<LocalDate> SURVEYED_ON = Column.required("surveyed_on", Formats.DATE);
    public static final Column<String> HANDOVER = Column.optional("handover", Formats.reference(HandoverType.TYPE));
    public static final Column<String> HAZARD = Column.optional("hazard", Formats.reference(HazardAreaType.TYPE));
    public static final Column<LandUse> USE = Column.required("use", Formats.code(LandUse.LIST));
    public static final Column<SquareMetres> AREA_IN_USE = Column.optional("area_in_use", Formats.SQUARE_METRES);
    public static final Column<String> WHY_NOT = Column.optional("why_not", Formats.TEXT);
    public static final Column<Count> HOUSEHOLDS = Column.optional("households", Formats.COUNT);
    public static final Column<Count> ITEMS_FOUND = Column.optional("items_found", Formats.COUNT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, SURVEYED_ON, HANDOVER, HAZARD, Links.PLACE, Links.ORGANISATION_IF_ANY),
                        List.of(USE, AREA_IN_USE, WHY_NOT, HandoverType.DISPUTED, HOUSEHOLDS),
                        Heads.COLUMNS,
                        List.of(ITEMS_FOUND, Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(SURVEYED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(SURVEYED_ON);
        LocalDate day = fields.get(SURVEYED_ON);
        fields.find(HANDOVER)
                .flatMap(number -> context.find(HandoverType.TYPE, number))
                .map(handover -> handover.get(HandoverType.HANDED_OVER_ON))
                .filter(day::isBefore)
                .ifPresent(handed -> checks.add(Finding.fault(
                                "use.before-handover",
                                "The land was visited on " + day + ", before it was handed over on " + handed
                                        + ": one of the days is wrong.")
                        .inField(SURVEYED_ON.name())));
        boolean used = fields.find(AREA_IN_USE).filter(area -> area.value() > 0).isPresent();
        boolean idle = fields.get(USE) == LandUse.NOT_USED;
        if (idle && used) {
            checks.add(
                    Finding.fault("use.idle-but-used", "Land that is not used has no area in use: correct one of them.")
                            .inField(AREA_IN_USE.name()));
        }
        boolean disputed = fields.get(HandoverType.DISPUTED) == YesNo.YES;
        if (idle && !disputed && !fields.has(WHY_NOT)) {
            checks.add(Finding.warning("use.idle-unexplained", "Say why released land is not used.")
                    .inField(WHY_NOT.name()));
        }
        if (fields.find(ITEMS_FOUND).filter(items -> items.value() > 0).isPresent()) {
            checks.add(Finding.warning(
                            "use.item-found",
                            "Something was found on released land: report the find, record a re-opening, and look into the"
                                    + " clearance.")
                    .inField(ITEMS_FOUND.name()));
        }
        return checks.findings();
    }
}
