package org.clearground.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearground.books.Submission;
import org.clearground.land.Activity;
import org.clearground.land.ActivityStatus;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Evidence;
import org.clearground.land.EvidenceClass;
import org.clearground.land.EvidenceKind;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.land.Method;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.Author;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;

/// A made-up country: for each field a hazard area and the clearance report that releases it, with its finds.
/// The same size gives the same records; organisations and districts are the same at every size.
final class Country {

    /// The first day of work; the last is [#LAST_DAY].
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 11, 10);

    static final LocalDate LAST_DAY = LocalDate.of(2025, 3, 31);

    private static final Author AUTHOR = new Author("bench", "bench");
    private static final long DAYS = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;
    private static final long SEED = 20_250_331L;
    private static final double HAZARD_RADIUS = 95;

    /// Larger than any country's number of fields, and prime: neighbours in time are not neighbours on the map.
    private static final long STRIDE = 1_000_003L;

    private final CountrySize size;
    private final Ground ground;
    private final FindRows findRows;

    Country(CountrySize size) {
        this.size = size;
        this.ground = Ground.of(size.fields());
        this.findRows = new FindRows(ground);
    }

    CountrySize size() {
        return size;
    }

    /// What a report is made of.
    private record Work(Activity activity, HazardKind kind, Outcome outcome, Method method) {}

    /// A field before its records are written.
    private record Plan(
            int number, int cell, String district, LocalDate completed, Work work, SplittableRandom random) {

        /// So many days before completion, but not before anything was recorded.
        LocalDate before(int days) {
            LocalDate day = completed.minusDays(days);
            return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        }

        Ground.Spot at(double east, double north) {
            return new Ground.Spot(cell, east, north);
        }
    }

    /// The hazard area of a field, from 0, and its clearance report.
    List<Submission> field(int number) {
        SplittableRandom random = new SplittableRandom(SEED + 31L * number);
        int cell = (int) (number * STRIDE % size.fields());
        String district = Registry.district(ground.strip(cell, Registry.DISTRICTS));
        LocalDate completed = FIRST_DAY.plusDays(number * DAYS / size.fields());
        Plan plan = new Plan(number, cell, district, completed, work(number, random), random);
        return List.of(hazard(plan), report(plan));
    }

    /// The hazard area of a field alone.
    Submission hazard(int number) {
        return field(number).getFirst();
    }

    static Submission submission(RecordType type, Fields fields) {
        return new Submission(type, fields, AUTHOR, "bench", null);
    }

    /// Each twentieth field is cancelled by survey.
    private Work work(int number, SplittableRandom random) {
        int dice = random.nextInt(95);
        if (isSurvey(number)) {
            return new Work(Activity.NTS, HazardKind.MINED_AREA, Outcome.CANCELLED, Method.VISUAL);
        }
        if (dice < 3) {
            return new Work(Activity.TS, HazardKind.MINED_AREA, Outcome.REDUCED, Method.MIXED);
        }
        return dice < 20
                ? new Work(Activity.BAC, HazardKind.BATTLE_AREA, Outcome.CLEARED, Method.MANUAL)
                : new Work(Activity.CLEARANCE, HazardKind.MINED_AREA, Outcome.CLEARED, Method.MECHANICAL);
    }

    private boolean isSurvey(int number) {
        return number % 20 == 7 && number + 1 < size.fields();
    }

    /// A survey finds nothing; the next field has its items, so that the total stays.
    private int items(int number) {
        if (isSurvey(number)) {
            return 0;
        }
        return size.itemsOf(number) + (number > 0 && isSurvey(number - 1) ? size.itemsOf(number - 1) : 0);
    }

    private Submission hazard(Plan plan) {
        SplittableRandom random = plan.random();
        boolean confirmed = random.nextInt(3) > 0;
        Fields evidence = Fields.builder()
                .put(Evidence.CLASS, confirmed ? EvidenceClass.DIRECT : EvidenceClass.INDIRECT)
                .put(Evidence.KIND, confirmed ? EvidenceKind.VISUAL_OBSERVATION : EvidenceKind.VERBAL_REPORT)
                .build();
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, "HA-" + plan.number())
                .put(HazardAreaType.KIND, plan.work().kind())
                .put(HazardAreaType.CLASS, confirmed ? HazardClass.CHA : HazardClass.SHA)
                .put(HazardAreaType.RECORDED_ON, plan.before(30 + random.nextInt(300)))
                .put(Links.PLACE, plan.district())
                .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                .put(HazardAreaType.GEOMETRY, ground.star(plan.at(0, 0), HAZARD_RADIUS, 8 + random.nextInt(9), random))
                .rows(Evidence.LIST, List.of(evidence))
                .build();
        return submission(new HazardAreaType(), fields);
    }

    private Submission report(Plan plan) {
        SplittableRandom random = plan.random();
        Work work = plan.work();
        LocalDate started = plan.before(5 + random.nextInt(40));
        List<Fields> polygons = new ArrayList<>();
        polygons.add(polygon(plan, plan.at(-HAZARD_RADIUS / 2, 0), plan.completed()));
        if (random.nextInt(3) > 0) {
            LocalDate earlier = plan.before(random.nextInt(5));
            polygons.add(polygon(plan, plan.at(HAZARD_RADIUS / 2, 0), earlier));
        }
        FindRows.Span span = new FindRows.Span(plan.cell(), started, plan.completed());
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, "CR-" + plan.number())
                .put(ClearanceReportType.ACTIVITY, work.activity())
                .put(ClearanceReportType.TASK, "T-" + plan.number())
                .put(Links.ORGANISATION, Registry.organisation(plan.district(), random.nextInt(3)))
                .put(ClearanceReportType.TEAM, "Team " + (1 + random.nextInt(9)))
                .put(ClearanceReportType.METHOD, work.method())
                .put(ClearanceReportType.STATUS, ActivityStatus.COMPLETED)
                .put(Links.PLACE, plan.district())
                .put(ClearanceReportType.STARTED_ON, started)
                .put(ClearanceReportType.COMPLETED_ON, plan.completed())
                .put(ClearanceReportType.DEMINERS, new Count(6 + random.nextInt(20)))
                .put(ClearanceReportType.DAYS_WORKED, new Count(5 + random.nextInt(30)))
                .rows(ReleasedPolygon.LIST, polygons)
                .rows(Find.LIST, findRows.of(span, items(plan.number()), random))
                .build();
        return submission(new ClearanceReportType(), fields);
    }

    /// Half of the hazard or so; some reach beyond its boundary.
    private Fields polygon(Plan plan, Ground.Spot middle, LocalDate completed) {
        SplittableRandom random = plan.random();
        var outline = ground.star(middle, HAZARD_RADIUS * random.nextDouble(0.3, 0.5), 6 + random.nextInt(7), random);
        return Fields.builder()
                .put(ReleasedPolygon.OUTCOME, plan.work().outcome())
                .put(ReleasedPolygon.KIND, plan.work().kind())
                .put(ReleasedPolygon.COMPLETED_ON, completed)
                .put(ReleasedPolygon.DEPTH, new Depth(20))
                .put(ReleasedPolygon.STATED_AREA, outline.area())
                .put(ReleasedPolygon.GEOMETRY, outline)
                .build();
    }
}
