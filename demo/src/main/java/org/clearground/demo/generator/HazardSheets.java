package org.clearground.demo.generator;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/// Writes hazard areas as import files.
final class HazardSheets {

    private static final String SOURCE = "demonstration data: fiction; the report gives no registered hazards";
    private static final List<String> DIRECT = List.of(
            "record_high_reliability", "signs_fencing", "visual_observation", "accident_known_location", "detonation");
    private static final List<String> INDIRECT =
            List.of("combatant_zone", "land_not_used", "verbal_report", "old_survey", "record_low_reliability");
    private static final List<String> BLOCKAGES =
            List.of("agricultural", "agricultural", "roads", "housing", "infrastructure", "water", "unknown");
    private static final List<String> USES =
            List.of("agriculture", "agriculture", "grazing", "housing", "road", "infrastructure", "unknown");

    private HazardSheets() {}

    static List<Sheet> of(List<Hazard> hazards) {
        Sheet sheet = new Sheet(
                "hazard_area",
                "number",
                "name",
                "kind",
                "class",
                "recorded_on",
                "place",
                "stated_area",
                "status",
                "terrain",
                "slope",
                "vegetation",
                "blockage",
                "intended_use",
                "benchmark_lon",
                "benchmark_lat",
                "source");
        Sheet evidence = new Sheet("hazard_area.evidence", "number", "class", "kind", "day", "lon", "lat");
        Sheet ordnance = new Sheet("hazard_area.ordnance", "number", "category", "certainty");
        for (Hazard h : hazards) {
            Chance chance = Chance.of(h.number());
            Coordinate corner = h.polygon().getExteriorRing().getCoordinateN(1);
            Coordinate benchmark = Frame.at(corner).point(60, 40);
            sheet.row(
                    h.polygon(),
                    h.number(),
                    null,
                    h.kind(),
                    h.cha() ? "cha" : "sha",
                    h.recordedOn(),
                    h.district(),
                    stated(chance, h.m2()),
                    "open",
                    terrain(chance),
                    null,
                    null,
                    chance.of(BLOCKAGES),
                    chance.of(USES),
                    GeoJson.degrees(benchmark.x),
                    GeoJson.degrees(benchmark.y),
                    SOURCE);
            evidence.row(
                    h.number(),
                    h.cha() ? "direct" : "indirect",
                    chance.of(h.cha() ? DIRECT : INDIRECT),
                    h.recordedOn(),
                    GeoJson.degrees(corner.x),
                    GeoJson.degrees(corner.y));
            ordnance.row(h.number(), category(chance, h), h.cha() ? "confirmed" : "suspected");
        }
        return List.of(sheet, evidence, ordnance);
    }

    private static long stated(Chance chance, long m2) {
        return chance.happens(0.02) ? Math.round(m2 * 1.07) : m2;
    }

    private static String terrain(Chance chance) {
        double drawn = chance.unit();
        return drawn < 0.6 ? "flat_agricultural" : drawn < 0.9 ? "grassy_hills" : "mountainous";
    }

    private static String category(Chance chance, Hazard h) {
        return switch (h.kind()) {
            case HazardField.MINED -> chance.happens(0.7) ? "ap_mine" : "at_mine";
            case HazardField.BATTLE -> "uxo";
            default -> "cluster_munition";
        };
    }
}
