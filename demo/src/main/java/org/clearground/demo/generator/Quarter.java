package org.clearground.demo.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.demo.generator.Report.Part;
import org.clearground.geo.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// All survey and clearance reports of the quarter, numbered in the order of their completion, and what became
/// known of them in May: one late, one corrected, one withdrawn.
final class Quarter {

    private static final Map<String, String> PREFIX =
            Map.of("clearance", "CLR", "bac", "BAC", "nts", "NTS", "ts", "TS", "eod_spot", "EOD");
    private static final String MAY =
            "demonstration data: fiction, to show what is booked after a report was published";
    private static final double SMALLER = 0.84;

    private final List<Report> reports;
    private final Report late;

    private Quarter(List<Report> reports, Report late) {
        this.reports = reports;
        this.late = late;
    }

    static Quarter draw(Places places, List<Hazard> hazards, HazardField field) {
        Releases releases = new Releases(field);
        Ground ground = new Ground(hazards);
        List<Report> reports = new ArrayList<>(new Surveys(ground, releases).draw());
        List<Cell> cells = Cell.all();
        Clearance clearance = new Clearance(places, ground, releases);
        List<Report> cleared = clearance.draw(cells);
        Finds finds = new Finds(places);
        for (Cell cell : cells) {
            finds.spread(
                    cell,
                    cleared.stream()
                            .filter(r -> r.organisation.equals(cell.organisation()) && r.place.equals(cell.district()))
                            .toList());
        }
        reports.addAll(cleared);
        reports.addAll(finds.spotTasks());
        reports.sort(Comparator.comparing((Report r) -> r.completedOn)
                .thenComparing(r -> r.activity)
                .thenComparing(r -> r.organisation)
                .thenComparing(r -> r.reference.x)
                .thenComparing(Report::statedArea));
        number(reports);
        Cell lateCell = new Cell("ALPHA", "zangilan", 40_000, 1, 2, 0);
        Report late = clearance.draw(List.of(lateCell)).getLast();
        finds.spread(lateCell, List.of(late));
        late.number = "CLR-2025-LATE";
        late.source = MAY;
        return new Quarter(reports, late);
    }

    List<Report> reports() {
        return reports;
    }

    /// How many tasks were worked on, as known at the end of April.
    long tasks() {
        return reports.stream()
                .map(r -> r.task)
                .filter(t -> !t.isEmpty())
                .distinct()
                .count();
    }

    Report late() {
        return late;
    }

    /// A report anew: its polygon was measured again and is smaller, and two items more were found.
    Report corrected() {
        Report old = reports.stream()
                .filter(r ->
                        r.activity.equals("clearance") && r.place.equals("jabrail") && r.organisation.equals("ANAMA"))
                .filter(r -> r.completedOn.getMonthValue() == 3 && r.parts.size() == 1 && r.finds.size() > 2)
                .findFirst()
                .orElseThrow();
        Part part = old.parts.getFirst();
        Coordinate middle = part.polygon().getCentroid().getCoordinate();
        Polygon smaller = Patches.scaled(part.polygon(), middle, SMALLER);
        long m2 = Area.rounded(smaller).value() / 100 * 100;
        Report anew = old.anew(MAY);
        anew.parts.add(new Part(
                part.outcome(), part.kind(), part.completedOn(), part.depth(), m2, Patches.exact(smaller, m2)));
        Frame frame = Frame.at(middle);
        old.finds.forEach(f ->
                anew.finds.add(f.at(frame.point(frame.east(f.at()) * SMALLER, frame.north(f.at()) * SMALLER))));
        anew.finds.set(0, anew.finds.getFirst().times(anew.finds.getFirst().quantity() + 2));
        return anew;
    }

    /// A report that will be withdrawn.
    Report withdrawn() {
        return reports.stream()
                .filter(r -> r.activity.equals("clearance") && r.place.equals("lachin") && r.finds.isEmpty())
                .filter(r -> r.completedOn.getMonthValue() == 2 && r.organisation.equals("ANAMA"))
                .findFirst()
                .orElseThrow();
    }

    private static void number(List<Report> reports) {
        Map<String, Integer> counts = new HashMap<>();
        for (Report report : reports) {
            String prefix = PREFIX.getOrDefault(report.activity, "REP");
            int n = counts.merge(prefix, 1, Integer::sum);
            report.number = String.format(Locale.ROOT, "%s-2025-%03d", prefix, n);
        }
    }
}
