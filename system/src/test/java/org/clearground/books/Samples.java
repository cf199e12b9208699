package org.clearground.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;
import org.clearground.land.Activity;
import org.clearground.land.ActivityStatus;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Disposal;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.land.Method;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.land.ReopeningType;
import org.clearground.ledger.Author;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// Records for tests, on a grid of cells of 0.001 degrees near 46° E, 39° N (some 86 by 111 m each).
final class Samples {

    static final Author AUTHOR = new Author("team leader", "officer");

    private Samples() {}

    /// The rectangle of cells from column `x` and row `y`, so many wide and high.
    static Outline cells(double x, double y, double wide, double high) {
        double west = 46 + x / 1000;
        double south = 39 + y / 1000;
        double east = west + wide / 1000;
        double north = south + high / 1000;
        return Outline.of(Wkt.readMultiPolygon(String.format(
                Locale.ROOT,
                "MULTIPOLYGON(((%1$.8f %2$.8f,%3$.8f %2$.8f,%3$.8f %4$.8f,%1$.8f %4$.8f,%1$.8f %2$.8f)))",
                west,
                south,
                east,
                north)));
    }

    static Submission hazard(String number, HazardClass of, String day, Outline outline) {
        return submission(
                new HazardAreaType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                        .put(HazardAreaType.CLASS, of)
                        .put(HazardAreaType.RECORDED_ON, LocalDate.parse(day))
                        .put(Links.PLACE, "P-1")
                        .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                        .put(HazardAreaType.GEOMETRY, outline)
                        .build());
    }

    static Submission reopening(String number, String day, Outline outline) {
        return submission(
                new ReopeningType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(ReopeningType.DAY, LocalDate.parse(day))
                        .put(ReopeningType.KIND, HazardKind.MINED_AREA)
                        .put(ReopeningType.CLASS, HazardClass.SHA)
                        .put(Links.PLACE, "P-1")
                        .put(ReopeningType.REASON, "an accident")
                        .put(ReopeningType.GEOMETRY, outline)
                        .build());
    }

    /// A clearance report with one released polygon.
    static Submission clearance(String number, String day, Outline outline) {
        return new Report(number, day).released(Outcome.CLEARED, outline).submission();
    }

    static Submission submission(RecordType type, Fields fields) {
        return new Submission(type, fields, AUTHOR, "test.csv row 1", null);
    }

    /// Builds a clearance report.
    static final class Report {

        private final Fields.Builder fields;
        private final LocalDate day;
        private final List<Fields> polygons = new ArrayList<>();
        private final List<Fields> finds = new ArrayList<>();

        Report(String number, String day) {
            this.day = LocalDate.parse(day);
            this.fields = Fields.builder()
                    .put(Columns.NUMBER, number)
                    .put(ClearanceReportType.ACTIVITY, Activity.CLEARANCE)
                    .put(Links.ORGANISATION, "ORG-1")
                    .put(ClearanceReportType.METHOD, Method.MANUAL)
                    .put(ClearanceReportType.STATUS, ActivityStatus.COMPLETED)
                    .put(Links.PLACE, "P-1")
                    .put(ClearanceReportType.STARTED_ON, this.day.minusDays(10))
                    .put(ClearanceReportType.COMPLETED_ON, this.day);
        }

        Report task(String task) {
            fields.put(ClearanceReportType.TASK, task);
            return this;
        }

        Report by(String organisation) {
            fields.put(Links.ORGANISATION, organisation);
            return this;
        }

        Report released(Outcome outcome, Outline outline) {
            polygons.add(Fields.builder()
                    .put(ReleasedPolygon.OUTCOME, outcome)
                    .put(ReleasedPolygon.KIND, HazardKind.MINED_AREA)
                    .put(ReleasedPolygon.COMPLETED_ON, day)
                    .put(ReleasedPolygon.DEPTH, new Depth(20))
                    .put(ReleasedPolygon.GEOMETRY, outline)
                    .build());
            return this;
        }

        Report found(OrdnanceCategory category, long quantity) {
            finds.add(Fields.builder()
                    .put(Find.CATEGORY, category)
                    .put(Find.QUANTITY, new Count(quantity))
                    .put(Find.DISPOSAL, Disposal.DESTROYED_IN_SITU)
                    .build());
            return this;
        }

        Submission submission() {
            return Samples.submission(
                    new ClearanceReportType(),
                    fields.rows(ReleasedPolygon.LIST, polygons)
                            .rows(Find.LIST, finds)
                            .build());
        }
    }
}
