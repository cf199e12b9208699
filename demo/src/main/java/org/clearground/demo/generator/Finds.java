package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clearground.demo.generator.Places.District;
import org.clearground.demo.generator.Report.Find;
import org.clearground.demo.generator.Report.Span;
import org.clearground.geo.Grid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The quarter's finds: every cell's items by category, at points inside released polygons or at EOD spot tasks.
final class Finds {

    private static final String DEPOTS = "khankendi";
    private static final int DEPOT_ITEMS = 6_900;
    private static final int DEPOT_TASKS = 58;
    private static final int MANY = 80;
    private static final int PER_SPOT_TASK = 6;

    private final Places places;
    private final List<Report> spotTasks = new ArrayList<>();

    Finds(Places places) {
        this.places = places;
    }

    /// Gives the cell's items to its clearance reports and to spot tasks, which are returned at the end of all
    /// cells.
    void spread(Cell cell, List<Report> clearance) {
        Chance chance = Chance.of("finds " + cell.organisation() + " " + cell.district());
        int spot = spotItems(cell);
        spots(chance, cell, spot);
        List<String> singles = new ArrayList<>();
        for (int i = 0; i < cell.apm(); i++) {
            singles.add(chance.happens(0.02) ? "ap_mine_improvised" : "ap_mine");
        }
        for (int i = 0; i < cell.atm(); i++) {
            singles.add("at_mine");
        }
        List<Report> mined =
                clearance.stream().filter(r -> r.activity.equals("clearance")).toList();
        for (String category : singles) {
            give(chance, mined.isEmpty() ? clearance : mined, category, 1);
        }
        boolean dense = cell.erw() - spot > 1_000;
        for (int left = cell.erw() - spot; left > 0; ) {
            int quantity = Math.min(left, dense ? chance.whole(3, 24) : chance.happens(0.6) ? 1 : chance.whole(2, 7));
            give(chance, clearance, erw(chance, dense), quantity);
            left -= quantity;
        }
        clearance.forEach(Finds::sort);
    }

    List<Report> spotTasks() {
        return spotTasks;
    }

    private static int spotItems(Cell cell) {
        if (cell.district().equals(DEPOTS) && cell.erw() > DEPOT_ITEMS) {
            return DEPOT_ITEMS;
        }
        return cell.erw() > MANY ? cell.erw() / 8 : 0;
    }

    private void spots(Chance chance, Cell cell, int items) {
        if (items == 0) {
            return;
        }
        boolean depots = cell.district().equals(DEPOTS);
        int tasks = depots ? DEPOT_TASKS : Math.ceilDiv(items, PER_SPOT_TASK);
        for (int quantity : chance.parts(items, tasks)) {
            spotTasks.add(spot(chance, cell, quantity, depots));
        }
    }

    private Report spot(Chance chance, Cell cell, int items, boolean depot) {
        District district = places.get(cell.district());
        Coordinate at = inside(chance, district.outline());
        LocalDate from = chance.day(Clearance.FIRST.plusDays(3), Clearance.LAST.minusDays(3));
        Report report = new Report(
                "eod_spot", cell.organisation(), cell.district(), new Span(from, from.plusDays(depot ? 3 : 0)), at);
        int rows = depot ? Math.min(items, 3) : 1;
        for (int quantity : chance.parts(items, rows)) {
            String category = depot && chance.happens(0.85) ? "axo" : "uxo";
            report.finds.add(find(chance, report, at, category, quantity));
        }
        return report;
    }

    private static void give(Chance chance, List<Report> reports, String category, int quantity) {
        Report report = chance.of(reports);
        Geometry ground = chance.of(report.parts).polygon();
        report.finds.add(find(chance, report, inside(chance, ground), category, quantity));
    }

    private static Find find(Chance chance, Report report, Coordinate at, String category, int quantity) {
        LocalDate first = report.startedOn.isBefore(Clearance.FIRST) ? Clearance.FIRST : report.startedOn;
        boolean mine = category.endsWith("mine");
        String condition = chance.of(List.of("intact", "intact", "deteriorated", "damaged", "unknown"));
        String disposal = mine || chance.happens(0.3) ? "destroyed_in_situ" : "destroyed_elsewhere";
        return new Find(
                category,
                chance.happens(0.93) ? Catalogue.any(chance, category) : null,
                quantity,
                chance.day(first, report.completedOn),
                at,
                mine ? chance.whole(2, 18) : chance.whole(0, 20),
                condition,
                disposal);
    }

    private static String erw(Chance chance, boolean depots) {
        double drawn = chance.unit();
        if (depots) {
            return drawn < 0.5 ? "axo" : "uxo";
        }
        return drawn < 0.1 ? "cluster_munition" : drawn < 0.18 ? "axo" : "uxo";
    }

    /// In order of the day.
    private static void sort(Report report) {
        report.finds.sort(Comparator.comparing(Find::foundOn).thenComparing(f -> f.at().x));
    }

    private static Coordinate inside(Chance chance, Geometry ground) {
        Envelope box = ground.getEnvelopeInternal();
        while (true) {
            Coordinate at = new Frame(
                            chance.between(box.getMinX(), box.getMaxX()), chance.between(box.getMinY(), box.getMaxY()))
                    .point(0, 0);
            if (ground.contains(Grid.FACTORY.createPoint(at))) {
                return at;
            }
        }
    }

    /// What the finds of a report add up to.
    static int items(Report report) {
        return report.finds.stream().mapToInt(Find::quantity).sum();
    }

    /// Markings as read, on a few.
    static @Nullable String markings(Find find) {
        return find.depth() == 7 && find.category().endsWith("mine")
                ? String.format(
                        Locale.ROOT,
                        "%d-%d-%d",
                        find.depth(),
                        80 + find.foundOn().getDayOfMonth() % 10,
                        12)
                : null;
    }
}
