package org.clearground.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearground.books.Booked;
import org.clearground.books.Books;
import org.clearground.books.Submission;
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
import org.clearground.quantity.Depth;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// What the desk does: durable appends one by one, ground decided among many hazards, a correction that reaches
/// far.
final class DeskBench {

    private static final int SINGLE = 500;
    private static final int HAZARDS = 10_000;
    private static final int EDITS = 1_000;
    private static final int CORRECTIONS = 3;
    private static final String ANY_SIZE = BenchStore.FILE;

    private final Path folder;
    private final Results results;

    DeskBench(Path folder, Results results) {
        this.folder = folder;
        this.results = results;
    }

    /// Appends, each made durable before the next begins.
    void single() {
        Country country = new Country(new CountrySize(1));
        List<Submission> records = new ArrayList<>();
        for (int i = 0; i < SINGLE; i++) {
            records.addAll(country.field(i));
        }
        try (Books books = Books.create(folder.resolve("single.gpkg"), BenchBooks.ZONE, BenchBooks.clock())) {
            Duration took = Stopwatch.once(() -> records.forEach(s -> books.work(desk -> desk.record(s))));
            put("durable appends one by one, a second", Stopwatch.perSecond(records.size(), took), "");
        }
    }

    /// Reports that release ground of many hazards.
    void ground() {
        Country country = new Country(new CountrySize(3));
        List<Submission> hazards = new ArrayList<>();
        List<Submission> reports = new ArrayList<>();
        for (int i = 0; i < HAZARDS; i++) {
            List<Submission> field = country.field(i);
            hazards.add(field.getFirst());
            reports.add(field.getLast());
        }
        try (Books books = Books.create(folder.resolve("ground.gpkg"), BenchBooks.ZONE, BenchBooks.clock())) {
            record(books, hazards);
            Duration took = Stopwatch.once(() -> record(books, reports));
            put("reports decided and booked on 10,000 hazards, a second", Stopwatch.perSecond(HAZARDS, took), "");
        }
    }

    private static void record(Books books, List<Submission> records) {
        int atOnce = 1_000;
        for (int from = 0; from < records.size(); from += atOnce) {
            List<Submission> part = records.subList(from, Math.min(records.size(), from + atOnce));
            books.work(desk -> {
                part.forEach(desk::record);
                return true;
            });
        }
    }

    /// Corrects the first of many releases that overlap in one hazard, to and fro.
    void correction() {
        Ground ground = Ground.of(1);
        SplittableRandom random = new SplittableRandom(7);
        List<Submission> edits = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            Ground.Spot middle = new Ground.Spot(0, random.nextDouble(-700, 700), random.nextDouble(-700, 700));
            edits.add(release(i, ground, middle, random));
        }
        try (Books books = Books.create(folder.resolve("correction.gpkg"), BenchBooks.ZONE, BenchBooks.clock())) {
            Duration booking = Stopwatch.once(() -> {
                record(books, List.of(hazard(ground, random)));
                record(books, edits);
            });
            put("overlapping edits of one hazard booked, a second", Stopwatch.perSecond(EDITS, booking), "");
            List<Integer> again = new ArrayList<>();
            Duration took = Stopwatch.median(CORRECTIONS, () -> {
                Ground.Spot middle = new Ground.Spot(0, 20 * again.size(), 0);
                Booked booked = books.work(desk -> desk.correct(release(0, ground, middle, random)));
                again.add(booked.redecided().size());
            });
            put("correcting the first of 1,000 overlapping edits", Stopwatch.millis(took), "ms");
            put(
                    "records decided again by it, at most",
                    again.stream().mapToInt(n -> n).max().orElse(0),
                    "");
        }
    }

    private static Submission hazard(Ground ground, SplittableRandom random) {
        return Country.submission(
                new HazardAreaType(),
                Fields.builder()
                        .put(Columns.NUMBER, "HA-0")
                        .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                        .put(HazardAreaType.CLASS, HazardClass.CHA)
                        .put(HazardAreaType.RECORDED_ON, Country.FIRST_DAY)
                        .put(Links.PLACE, Registry.district(0))
                        .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                        .put(HazardAreaType.GEOMETRY, ground.star(new Ground.Spot(0, 0, 0), 1_000, 40, random))
                        .build());
    }

    private static Submission release(int number, Ground ground, Ground.Spot middle, SplittableRandom random) {
        Fields polygon = Fields.builder()
                .put(ReleasedPolygon.OUTCOME, Outcome.CLEARED)
                .put(ReleasedPolygon.KIND, HazardKind.MINED_AREA)
                .put(ReleasedPolygon.COMPLETED_ON, Country.FIRST_DAY.plusDays(1 + number))
                .put(ReleasedPolygon.DEPTH, new Depth(20))
                .put(ReleasedPolygon.GEOMETRY, ground.star(middle, 80, 12, random))
                .build();
        return Country.submission(
                new ClearanceReportType(),
                Fields.builder()
                        .put(Columns.NUMBER, "CR-" + number)
                        .put(ClearanceReportType.ACTIVITY, Activity.CLEARANCE)
                        .put(Links.ORGANISATION, Registry.organisation(Registry.district(0), 0))
                        .put(ClearanceReportType.METHOD, Method.MANUAL)
                        .put(ClearanceReportType.STATUS, ActivityStatus.COMPLETED)
                        .put(Links.PLACE, Registry.district(0))
                        .put(ClearanceReportType.STARTED_ON, Country.FIRST_DAY.plusDays(1 + number))
                        .put(ClearanceReportType.COMPLETED_ON, Country.FIRST_DAY.plusDays(1 + number))
                        .rows(ReleasedPolygon.LIST, List.of(polygon))
                        .build());
    }

    private void put(String measure, double value, String unit) {
        results.put(measure, ANY_SIZE, value, unit);
    }
}
