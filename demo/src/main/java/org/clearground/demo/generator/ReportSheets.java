package org.clearground.demo.generator;

import java.util.List;
import org.clearground.demo.generator.Report.Find;
import org.clearground.demo.generator.Report.Part;
import org.jspecify.annotations.Nullable;

/// Writes survey and clearance reports as import files.
final class ReportSheets {

    private ReportSheets() {}

    static List<Sheet> of(List<Report> reports) {
        Sheet sheet = new Sheet(
                "clearance_report",
                "number",
                "activity",
                "task",
                "organisation",
                "team",
                "method",
                "status",
                "place",
                "started_on",
                "completed_on",
                "lon",
                "lat",
                "stated_area",
                "deminers",
                "dogs",
                "machines",
                "days_worked",
                "source");
        Sheet polygons = new Sheet(
                "clearance_report.polygons", "number", "outcome", "kind", "completed_on", "depth", "stated_area");
        Sheet finds = new Sheet(
                "clearance_report.finds",
                "number",
                "category",
                "model",
                "quantity",
                "found_on",
                "lon",
                "lat",
                "depth",
                "condition",
                "markings",
                "disposal");
        for (Report r : reports) {
            row(sheet, r);
            for (Part p : r.parts) {
                polygons.row(p.polygon(), r.number, p.outcome(), p.kind(), p.completedOn(), p.depth(), p.stated());
            }
            for (Find f : r.finds) {
                finds.row(
                        r.number,
                        f.category(),
                        f.model(),
                        f.quantity(),
                        f.foundOn(),
                        GeoJson.degrees(f.at().x),
                        GeoJson.degrees(f.at().y),
                        f.depth(),
                        f.condition(),
                        Finds.markings(f),
                        f.disposal());
            }
        }
        return List.of(sheet, polygons, finds);
    }

    private static void row(Sheet sheet, Report r) {
        Chance chance = Chance.of("team " + r.number);
        boolean survey = r.activity.equals("nts") || r.activity.equals("eod_spot");
        String method = switch (r.activity) {
            case "nts" -> "desk";
            case "eod_spot" -> "visual";
            default -> chance.of(List.of("manual", "manual", "mixed", "mixed", "dogs", "mechanical"));
        };
        sheet.row(
                r.number,
                r.activity,
                r.task,
                r.organisation,
                r.organisation + "-" + chance.whole(1, 24),
                method,
                "completed",
                r.place,
                r.startedOn,
                r.completedOn,
                GeoJson.degrees(r.reference.x),
                GeoJson.degrees(r.reference.y),
                r.statedArea() == 0 ? null : r.statedArea(),
                survey ? chance.whole(2, 5) : chance.whole(8, 26),
                asset(method, List.of("dogs", "mixed"), chance),
                asset(method, List.of("mechanical", "mixed"), chance),
                r.daysWorked(),
                r.source);
    }

    private static @Nullable Integer asset(String method, List<String> uses, Chance chance) {
        return uses.contains(method) ? Integer.valueOf(chance.whole(1, 4)) : null;
    }
}
