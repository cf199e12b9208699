package org.clearground.report.quarterly;

import java.util.EnumMap;
import java.util.Map;
import org.clearground.figures.NationalFigures;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.Period;
import org.clearground.report.draw.Outlines;
import org.locationtech.jts.geom.Envelope;

/// The ground released in the period and the hazards recorded by its end, as the map of the named districts shows
/// them.
///
/// @param released what was released in the period, by outcome
/// @param hazards  what was recorded by its end, by class
record ReleasedGround(Map<Outcome, Outlines> released, Map<HazardClass, Outlines> hazards) {

    /// Gathers it; nothing when no named district has a boundary.
    static ReleasedGround of(LedgerReader ledger, NationalFigures figures) {
        ReleasedGround ground = new ReleasedGround(new EnumMap<>(Outcome.class), new EnumMap<>(HazardClass.class));
        new Geography(figures).extent().ifPresent(extent -> ground.gather(ledger, figures, extent));
        return ground;
    }

    private void gather(LedgerReader ledger, NationalFigures figures, Envelope extent) {
        Period period = figures.scope().period();
        long known = figures.scope().known().seq();
        // No polygon is dated outside the days of its report.
        ledger.currentDuring(
                ClearanceReportType.TYPE,
                period,
                known,
                entry -> Geography.fields(new ClearanceReportType(), entry).list(ReleasedPolygon.LIST).stream()
                        .map(ReleasedPolygon::of)
                        .filter(p -> p.outcome() != Outcome.UNKNOWN && period.contains(p.completedOn()))
                        .forEach(p -> released.computeIfAbsent(p.outcome(), o -> Outlines.on(extent))
                                .add(p.outline().geometry())));
        HazardAreaType type = new HazardAreaType();
        ledger.current(type.name(), known, entry -> {
            var hazard = Geography.fields(type, entry);
            if (!hazard.get(HazardAreaType.RECORDED_ON).isAfter(period.to())) {
                hazards.computeIfAbsent(hazard.get(HazardAreaType.CLASS), c -> Outlines.on(extent))
                        .add(hazard.get(HazardAreaType.GEOMETRY).geometry());
            }
        });
    }

    boolean isEmpty() {
        return released.isEmpty() && hazards.isEmpty();
    }
}
