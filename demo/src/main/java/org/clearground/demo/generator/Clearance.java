package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearground.demo.generator.Report.Part;
import org.clearground.demo.generator.Report.Span;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// The quarter's clearance: reports whose polygons sum to each cell's area to the square metre.
final class Clearance {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 3, 31);

    private static final long AT_ONCE = 524_000;
    private static final int AT_ONCE_PATCHES = 7;
    private static final long LARGEST = 420_000;
    private static final double ROOM = 0.5;

    private final Places places;
    private final Ground ground;
    private final Releases releases;
    private final List<Report> reports = new ArrayList<>();
    private final List<Long> atOnce = new ArrayList<>();
    private int tasks;

    Clearance(Places places, Ground ground, Releases releases) {
        this.places = places;
        this.ground = ground;
        this.releases = releases;
        long left = AT_ONCE;
        for (int i = 1; i < AT_ONCE_PATCHES; i++) {
            long patch = 61_300 + 3_700L * i;
            atOnce.add(patch);
            left -= patch;
        }
        atOnce.add(left);
    }

    List<Report> draw(List<Cell> cells) {
        cells.forEach(this::fill);
        if (!atOnce.isEmpty()) {
            throw new IllegalStateException("ground outside any hazard is left over");
        }
        return reports;
    }

    private void fill(Cell cell) {
        Chance chance = Chance.of("clearance " + cell.organisation() + " " + cell.district());
        long left = cell.m2();
        // Seven large cells each hold one patch that no hazard covers.
        if (left > 3_000_000 && !atOnce.isEmpty() && !cell.district().equals("kalbajar")) {
            long m2 = atOnce.removeFirst();
            outside(chance, cell, m2);
            left -= m2;
        }
        Site site = site(cell);
        while (left > 0) {
            long m2 = size(chance, left);
            Report report = null;
            while (report == null) {
                report = inside(chance, cell, site, m2);
                if (report == null) {
                    site = site(cell);
                }
            }
            reports.add(report);
            left -= m2;
        }
    }

    /// A hazard that an organisation works on, under one task.
    private static final class Site {
        private final Hazard hazard;
        private final String task;
        private long worked;

        Site(Hazard hazard, String task) {
            this.hazard = hazard;
            this.task = task;
        }
    }

    private Site site(Cell cell) {
        tasks++;
        return new Site(ground.next(cell.district()), String.format(Locale.ROOT, "T-25-%03d", tasks));
    }

    private static long size(Chance chance, long left) {
        long m2 = Math.round(145_000 * StrictMath.exp(0.5 * chance.normal()) / 100) * 100;
        m2 = Math.clamp(m2, 25_000, LARGEST);
        return left - m2 < 20_000 ? Math.min(left, LARGEST) : m2;
    }

    private @Nullable Report inside(Chance chance, Cell cell, Site site, long m2) {
        if (site.worked + m2 > site.hazard.m2() * ROOM) {
            return null;
        }
        List<Polygon> patches = new ArrayList<>();
        List<Long> areas = new ArrayList<>();
        long left = m2;
        for (int count = m2 > 90_000 ? chance.whole(1, 5) / 3 + 1 : 1; count > 0; count--) {
            long part = count == 1 ? left : Math.round(left * chance.between(0.35, 0.55));
            Polygon patch = releases.inside(chance, site.hazard, part);
            if (patch == null) {
                return null;
            }
            patches.add(patch);
            areas.add(part);
            left -= part;
        }
        site.worked += m2;
        Report report = begin(chance, cell, site.hazard.kind(), m2, site.hazard.middle());
        report.task = site.task;
        report.hazard = site.hazard.number();
        for (int i = 0; i < patches.size(); i++) {
            boolean last = i == patches.size() - 1;
            report.parts.add(part(chance, report, site.hazard.kind(), patches.get(i), new Done(areas.get(i), last)));
        }
        return report;
    }

    private void outside(Chance chance, Cell cell, long m2) {
        Polygon patch = releases.outside(chance, places.get(cell.district()), m2);
        tasks++;
        Report report = begin(
                chance, cell, HazardField.BATTLE, m2, patch.getExteriorRing().getCoordinateN(0));
        report.task = String.format(Locale.ROOT, "T-25-%03d", tasks);
        report.parts.add(part(chance, report, HazardField.BATTLE, patch, new Done(m2, true)));
        reports.add(report);
    }

    private static Report begin(Chance chance, Cell cell, String kind, long m2, Coordinate reference) {
        LocalDate to = chance.day(FIRST.plusDays(8), LAST);
        int days = (int) Math.min(70, 8 + m2 / 9_000 + chance.whole(0, 10));
        String activity = kind.equals(HazardField.MINED) ? "clearance" : "bac";
        return new Report(activity, cell.organisation(), cell.district(), new Span(to.minusDays(days), to), reference);
    }

    private record Done(long m2, boolean last) {}

    private static Part part(Chance chance, Report report, String kind, Polygon patch, Done done) {
        LocalDate early = report.startedOn.plusDays(1).isBefore(FIRST) ? FIRST : report.startedOn.plusDays(1);
        LocalDate on = done.last() ? report.completedOn : chance.day(early, report.completedOn);
        int depth = kind.equals(HazardField.MINED) ? 20 : chance.of(List.of(20, 30, 50));
        return new Part("cleared", kind, on, depth, stated(chance, done.m2()), patch);
    }

    /// What teams state is usually what the polygon has; some round, a few are off by more than 5 %.
    private static long stated(Chance chance, long m2) {
        double drawn = chance.unit();
        if (drawn < 0.9) {
            return m2;
        }
        return drawn < 0.992 ? Math.round(m2 / 1_000.0) * 1_000 : Math.round(m2 * 1.08);
    }
}
