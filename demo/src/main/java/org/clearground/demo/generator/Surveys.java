package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.demo.generator.Report.Part;
import org.clearground.demo.generator.Report.Span;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/// Non-technical survey, which cancels 25 km², and technical survey, which reduces 10 km², each to the square
/// metre.
final class Surveys {

    private static final long CANCELLED = 25_000_000;
    private static final long REDUCED = 10_000_000;
    private static final String FICTION = "demonstration data: fiction; the report gives no cancelled or reduced area";
    private static final List<String> DISTRICTS =
            List.of("aghdam", "fuzuli", "jabrail", "khojavand", "kalbajar", "lachin", "zangilan", "gubadly", "aghdara");

    private final Ground ground;
    private final Releases releases;
    private final List<Report> reports = new ArrayList<>();

    Surveys(Ground ground, Releases releases) {
        this.ground = ground;
        this.releases = releases;
    }

    List<Report> draw() {
        Chance chance = Chance.of("surveys");
        long left = CANCELLED;
        for (Hazard hazard : ground.suspected(DISTRICTS, 12, 500_000, 1_600_000)) {
            add(chance, "nts", hazard, hazard.m2(), hazard.polygon());
            left -= hazard.m2();
        }
        partly(chance, "nts", left, 14);
        partly(chance, "ts", REDUCED, 16);
        return reports;
    }

    /// Releases the middle of so many larger hazards, to an exact sum.
    private void partly(Chance chance, String activity, long total, int count) {
        long left = total;
        List<Hazard> hazards = ground.suspected(DISTRICTS, count, 2_000_000, 9_000_000);
        for (int i = 0; i < count; i++) {
            long share = i == count - 1 ? left : Math.round(left * chance.between(0.8, 1.2) / (count - i) / 100) * 100;
            add(chance, activity, hazards.get(i), share, releases.middleOf(hazards.get(i), share));
            left -= share;
        }
    }

    private void add(Chance chance, String activity, Hazard hazard, long m2, Polygon polygon) {
        boolean desk = activity.equals("nts");
        LocalDate to = chance.day(Clearance.FIRST.plusDays(9), Clearance.LAST);
        Span span = new Span(to.minusDays(desk ? chance.whole(2, 8) : chance.whole(8, 25)), to);
        String organisation = chance.happens(0.8) ? "ANAMA" : desk ? "MOD" : "ADC";
        Report report = new Report(activity, organisation, hazard.district(), span, hazard.middle());
        @Nullable Integer depth = desk ? null : Integer.valueOf(20);
        report.parts.add(new Part(desk ? "cancelled" : "reduced", hazard.kind(), to, depth, m2, polygon));
        report.source = FICTION;
        reports.add(report);
    }
}
