package org.clearground.demo.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearground.demo.generator.Report.Part;
import org.clearground.geo.Bearing;
import org.clearground.geo.Distance;
import org.clearground.geo.Position;
import org.locationtech.jts.geom.Coordinate;

/// The orders of the quarter's tasks; and of a few tasks what follows the work: completion report with its map,
/// quality control, handover. All of it is fiction, to show the dossier of a task.
final class Tasks {

    private static final String SOURCE = "demonstration data: fiction";
    private static final int FINISHED = 8;
    private static final int HANDED_OVER = 6;
    private static final LocalDate BY = LocalDate.of(2025, 3, 20);
    private static final int FIRST_QC = 3;

    private final Map<String, List<Report>> byTask;
    private final List<String> finished;

    Tasks(List<Report> reports) {
        byTask = reports.stream()
                .filter(r -> !r.task.isEmpty())
                .collect(Collectors.groupingBy(r -> r.task, TreeMap::new, Collectors.toList()));
        finished = byTask.entrySet().stream()
                .filter(e -> e.getValue().stream().allMatch(r -> r.completedOn.isBefore(BY)))
                .filter(e -> e.getValue().stream().allMatch(r -> r.activity.equals("clearance")))
                .map(Map.Entry::getKey)
                .limit(FINISHED)
                .toList();
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>(orders());
        sheets.addAll(completions());
        sheets.addAll(inspections());
        sheets.addAll(handovers());
        return sheets;
    }

    private List<Sheet> orders() {
        Sheet orders = new Sheet(
                "task_order",
                "number",
                "organisation",
                "ordered_on",
                "ordered_by",
                "activity",
                "place",
                "depth",
                "planned_area",
                "priority",
                "status",
                "source");
        Sheet hazards = new Sheet("task_order.hazards", "number", "hazard");
        byTask.forEach((task, reports) -> {
            Report first = reports.getFirst();
            Chance chance = Chance.of("order " + task);
            orders.row(
                    task,
                    first.organisation,
                    orderedOn(reports),
                    "ANAMA",
                    first.activity,
                    first.place,
                    first.activity.equals("clearance") ? 20 : null,
                    area(reports),
                    chance.of(List.of("high", "medium", "medium", "low")),
                    finished.contains(task) ? "completed" : "accepted",
                    SOURCE);
            reports.stream()
                    .map(r -> r.hazard)
                    .filter(h -> !h.isEmpty())
                    .distinct()
                    .forEach(h -> hazards.row(task, h));
        });
        return List.of(orders, hazards);
    }

    private static LocalDate orderedOn(List<Report> reports) {
        return reports.stream()
                .map(r -> r.startedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minusDays(21);
    }

    private static long area(List<Report> reports) {
        return reports.stream()
                .flatMap(r -> r.parts.stream())
                .mapToLong(Part::m2)
                .sum();
    }

    private static LocalDate completedOn(List<Report> reports) {
        return reports.stream()
                .map(r -> r.completedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Sheet> completions() {
        Sheet sheet = new Sheet(
                "completion_report",
                "number",
                "task",
                "organisation",
                "place",
                "completed_on",
                "signed_on",
                "method",
                "depth",
                "cleared_area",
                "residual_risk",
                "limits",
                "contact",
                "source");
        Sheet points = new Sheet(
                "completion_report.points", "number", "label", "kind", "lon", "lat", "bearing", "distance", "marker");
        for (String task : finished) {
            List<Report> reports = reports(task);
            LocalDate day = completedOn(reports);
            String number = "COM-" + task;
            sheet.row(
                    number,
                    task,
                    reports.getFirst().organisation,
                    reports.getFirst().place,
                    day,
                    day.plusDays(4),
                    "manual",
                    20,
                    area(reports),
                    "below_depth",
                    "The rest of the hazard was not worked under this task and stays as it was recorded.",
                    "operations room of the national authority",
                    SOURCE);
            points(points, number, reports.getFirst().parts.getFirst());
        }
        return List.of(sheet, points);
    }

    /// A reference point beside the first polygon, and the way from there around it.
    private static void points(Sheet points, String number, Part part) {
        Coordinate[] ring = part.polygon().getExteriorRing().getCoordinates();
        Position reference = new Position(ring[0].x - 0.0007, ring[0].y - 0.0005);
        points.row(
                number,
                "RP",
                "reference_point",
                GeoJson.degrees(reference.lon()),
                GeoJson.degrees(reference.lat()),
                null,
                null,
                "concrete post");
        Position before = reference;
        for (int i = 0; i < ring.length - 1; i++) {
            Position here = new Position(ring[i].x, ring[i].y);
            points.row(
                    number,
                    i == 0 ? "SP" : "TP-" + i,
                    i == 0 ? "start_point" : "turning_point",
                    GeoJson.degrees(here.lon()),
                    GeoJson.degrees(here.lat()),
                    tenths(Bearing.degrees(before, here) % 360),
                    tenths(Distance.metres(before, here)),
                    i == 0 ? "painted rock" : "wooden stake");
            before = here;
        }
    }

    private static BigDecimal tenths(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.compareTo(BigDecimal.valueOf(360)) == 0 && value < 360 ? BigDecimal.ZERO : rounded;
    }

    /// Quality control by the authority of what others cleared, internal of its own.
    private List<Sheet> inspections() {
        Sheet sheet = new Sheet(
                "inspection",
                "number",
                "kind",
                "inspected_on",
                "inspector",
                "organisation",
                "activity",
                "task",
                "place",
                "result",
                "remarks",
                "source");
        Sheet polygons = new Sheet("inspection.polygons", "number", "report", "polygon", "sampled");
        for (String task : finished) {
            List<Report> reports = reports(task);
            Report first = reports.getFirst();
            String number = "QC-" + task;
            boolean own = first.organisation.equals("ANAMA");
            sheet.row(
                    number,
                    own ? "internal_qc" : "external_qc",
                    completedOn(reports).plusDays(6),
                    "ANAMA",
                    first.organisation,
                    first.activity,
                    task,
                    first.place,
                    finished.indexOf(task) == FIRST_QC ? "passed_with_remarks" : "passed",
                    finished.indexOf(task) == FIRST_QC ? "Two stakes of the boundary had to be set again." : null,
                    SOURCE);
            polygons.row(number, first.number, 1, first.parts.getFirst().m2() / 20);
        }
        return List.of(sheet, polygons);
    }

    private List<Sheet> handovers() {
        Sheet sheet = new Sheet(
                "handover",
                "number",
                "handed_over_on",
                "task",
                "completion",
                "organisation",
                "place",
                "receiver",
                "receiver_kind",
                "area",
                "depth",
                "residual_risk",
                "women",
                "men",
                "girls",
                "boys",
                "source");
        for (String task : finished.subList(0, Math.min(HANDED_OVER, finished.size()))) {
            List<Report> reports = reports(task);
            Chance chance = Chance.of("handover " + task);
            sheet.row(
                    "HO-" + task,
                    completedOn(reports).plusDays(12),
                    task,
                    "COM-" + task,
                    reports.getFirst().organisation,
                    reports.getFirst().place,
                    "district executive power",
                    "local_authority",
                    area(reports),
                    20,
                    "below_depth",
                    chance.whole(4, 20),
                    chance.whole(6, 25),
                    chance.whole(0, 12),
                    chance.whole(0, 12),
                    SOURCE);
        }
        return List.of(sheet);
    }

    private List<Report> reports(String task) {
        return byTask.getOrDefault(task, List.of());
    }
}
