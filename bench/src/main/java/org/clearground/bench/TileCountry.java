package org.clearground.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.geo.Outline;
import org.clearground.land.Activity;
import org.clearground.land.ActivityStatus;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.land.Method;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// A made-up map: hazards of 100 m to 1 km with 8 to 40 corners in a region of 2 by 2 degrees, every second one
/// with a part that was cleared.
final class TileCountry {

    static final double WEST = 46;
    static final double SOUTH = 39;
    static final double SIDE = 2;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final long SEED = 20_250_331L;
    private static final int AT_ONCE = 500;
    private static final LocalDate RECORDED = LocalDate.of(2021, 1, 1);

    private final int hazards;

    TileCountry(int hazards) {
        this.hazards = hazards;
    }

    /// Books it all in a new file.
    Books make(Path file) {
        Books books = Books.create(file, BenchBooks.ZONE, BenchBooks.clock());
        for (int from = 0; from < hazards; from += AT_ONCE) {
            int first = from;
            books.work(desk -> {
                IntStream.range(first, Math.min(hazards, first + AT_ONCE)).forEach(i -> field(i).forEach(desk::record));
                return true;
            });
        }
        return books;
    }

    private static List<Submission> field(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        Coordinate middle = new Coordinate(WEST + SIDE * random.nextDouble(), SOUTH + SIDE * random.nextDouble());
        double radius = 0.0005 + 0.005 * random.nextDouble() * random.nextDouble();
        Submission hazard = hazard("TH-" + number, shape(random, middle, radius), random.nextInt(3) > 0);
        return number % 2 == 0
                ? List.of(hazard)
                : List.of(hazard, report("TR-" + number, shape(random, middle, radius / 3), random.nextInt(1500)));
    }

    /// A hazard more, for an edit.
    static Submission another(int number) {
        double[] at = middle(number);
        return hazard("TX-" + number, shape(new SplittableRandom(number), new Coordinate(at[0], at[1]), 0.002), true);
    }

    /// Where it is.
    static double[] middle(int number) {
        SplittableRandom random = new SplittableRandom(-number);
        return new double[] {WEST + SIDE * random.nextDouble(), SOUTH + SIDE * random.nextDouble()};
    }

    private static Outline shape(SplittableRandom random, Coordinate middle, double radius) {
        int corners = 8 + random.nextInt(33);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double r = radius * (0.6 + 0.4 * random.nextDouble());
            ring[i] = new Coordinate(middle.x + 1.3 * r * Math.cos(angle), middle.y + r * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return Outline.of(GEOMETRY.createPolygon(ring));
    }

    private static Submission hazard(String number, Outline outline, boolean confirmed) {
        return Country.submission(
                new HazardAreaType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                        .put(HazardAreaType.CLASS, confirmed ? HazardClass.CHA : HazardClass.SHA)
                        .put(HazardAreaType.RECORDED_ON, RECORDED)
                        .put(Links.PLACE, "bench")
                        .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                        .put(HazardAreaType.GEOMETRY, outline)
                        .build());
    }

    private static Submission report(String number, Outline outline, int days) {
        LocalDate day = RECORDED.plusDays(days + 1L);
        return Country.submission(
                new ClearanceReportType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(ClearanceReportType.ACTIVITY, Activity.CLEARANCE)
                        .put(Links.ORGANISATION, "bench")
                        .put(ClearanceReportType.METHOD, Method.MANUAL)
                        .put(ClearanceReportType.STATUS, ActivityStatus.COMPLETED)
                        .put(Links.PLACE, "bench")
                        .put(ClearanceReportType.STARTED_ON, day)
                        .put(ClearanceReportType.COMPLETED_ON, day)
                        .rows(
                                ReleasedPolygon.LIST,
                                List.of(Fields.builder()
                                        .put(ReleasedPolygon.OUTCOME, Outcome.CLEARED)
                                        .put(ReleasedPolygon.KIND, HazardKind.MINED_AREA)
                                        .put(ReleasedPolygon.COMPLETED_ON, day)
                                        .put(ReleasedPolygon.GEOMETRY, outline)
                                        .build()))
                        .build());
    }
}
