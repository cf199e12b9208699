package org.clearground.demo.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All survey and clearance reports of the quarter, numbered in the order of their completion.
final class Quarter {

    private static final Map<String, String> PREFIX = Map.of(
            "clearance", "CLR", "bac", "BAC", "nts", "NTS", "ts", "TS", "eod_spot", "EOD");

    private Quarter() {}

    static List<Report> draw(Places places, List<Hazard> hazards, HazardField field) {
        Releases releases = new Releases(field);
        Ground ground = new Ground(hazards);
        List<Report> reports = new ArrayList<>(new Surveys(ground, releases).draw());
        List<Cell> cells = Cell.all();
        List<Report> clearance = new Clearance(places, ground, releases).draw(cells);
        Finds finds = new Finds(places);
        for (Cell cell : cells) {
            finds.spread(
                    cell,
                    clearance.stream()
                            .filter(r -> r.organisation.equals(cell.organisation()) && r.place.equals(cell.district()))
                            .toList());
        }
        reports.addAll(clearance);
        reports.addAll(finds.spotTasks());
        reports.sort(Comparator.comparing((Report r) -> r.completedOn)
                .thenComparing(r -> r.activity)
                .thenComparing(r -> r.organisation)
                .thenComparing(r -> r.reference.x)
                .thenComparing(Report::statedArea));
        number(reports);
        return reports;
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
