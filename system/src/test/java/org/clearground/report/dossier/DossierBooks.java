package org.clearground.report.dossier;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;
import org.clearground.land.Activity;
import org.clearground.land.ActivityStatus;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.CompletionReportType;
import org.clearground.land.Disposal;
import org.clearground.land.Find;
import org.clearground.land.FoundBy;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.land.MapPoint;
import org.clearground.land.Method;
import org.clearground.land.MissedItemType;
import org.clearground.land.Outcome;
import org.clearground.land.PointKind;
import org.clearground.land.ReleasedPolygon;
import org.clearground.land.TaskLink;
import org.clearground.land.TaskOrderType;
import org.clearground.land.TaskStatus;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// Books with one hazard, and what may happen on it.
final class DossierBooks {

    static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    final Books books;

    /// The task of the reports.
    String task = "T-1";

    DossierBooks(Path folder) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-04-01T08:00:00Z"));
        books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), clock);
        book(
                new HazardAreaType(),
                Fields.builder()
                        .put(Columns.NUMBER, "HA-1")
                        .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                        .put(HazardAreaType.CLASS, HazardClass.CHA)
                        .put(HazardAreaType.RECORDED_ON, DAY.minusDays(90))
                        .put(Links.PLACE, "P-1")
                        .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                        .put(HazardAreaType.GEOMETRY, box(47, 40, 47.002, 40.002)));
    }

    /// A missed item at a place, found after the work.
    void missed(String number, double lon, double lat, LocalDate foundOn) {
        book(
                new MissedItemType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(MissedItemType.FOUND_ON, foundOn)
                        .put(MissedItemType.FOUND_BY, FoundBy.LAND_USER)
                        .put(Links.PLACE, "P-1")
                        .put(Columns.LON, BigDecimal.valueOf(lon))
                        .put(Columns.LAT, BigDecimal.valueOf(lat))
                        .put(MissedItemType.CATEGORY, OrdnanceCategory.AP_MINE)
                        .put(MissedItemType.QUANTITY, new Count(1)));
    }

    void order() {
        book(
                new TaskOrderType(),
                Fields.builder()
                        .put(Columns.NUMBER, "T-1")
                        .put(Links.ORGANISATION, "O-1")
                        .put(TaskOrderType.ORDERED_ON, DAY.minusDays(60))
                        .put(TaskOrderType.ACTIVITY, Activity.CLEARANCE)
                        .put(TaskOrderType.DEPTH, new Depth(20))
                        .put(Links.PLACE, "P-1")
                        .put(TaskOrderType.STATUS, TaskStatus.LIST.values().getFirst())
                        .rows(
                                TaskOrderType.HAZARDS,
                                List.of(Fields.builder()
                                        .put(TaskOrderType.HAZARD, "HA-1")
                                        .build())));
    }

    void report(ActivityStatus status, Disposal disposal, Outline outline) {
        report("CR-1", "Team 1", status, disposal, outline);
    }

    void report(String number, String team, ActivityStatus status, Disposal disposal, Outline outline) {
        book(
                new ClearanceReportType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(ClearanceReportType.TEAM, team)
                        .put(ClearanceReportType.ACTIVITY, Activity.CLEARANCE)
                        .put(ClearanceReportType.TASK, task)
                        .put(Links.ORGANISATION, "O-1")
                        .put(ClearanceReportType.METHOD, Method.MANUAL)
                        .put(ClearanceReportType.STATUS, status)
                        .put(Links.PLACE, "P-1")
                        .put(ClearanceReportType.STARTED_ON, DAY.minusDays(10))
                        .put(ClearanceReportType.COMPLETED_ON, DAY)
                        .rows(
                                ReleasedPolygon.LIST,
                                List.of(Fields.builder()
                                        .put(ReleasedPolygon.OUTCOME, Outcome.CLEARED)
                                        .put(ReleasedPolygon.KIND, HazardKind.MINED_AREA)
                                        .put(ReleasedPolygon.COMPLETED_ON, DAY)
                                        .put(ReleasedPolygon.DEPTH, new Depth(20))
                                        .put(ReleasedPolygon.GEOMETRY, outline)
                                        .build()))
                        .rows(
                                Find.LIST,
                                List.of(Fields.builder()
                                        .put(Find.CATEGORY, OrdnanceCategory.AP_MINE)
                                        .put(Find.QUANTITY, new Count(3))
                                        .put(Find.DISPOSAL, disposal)
                                        .build())));
    }

    void completion() {
        book(
                new CompletionReportType(),
                Fields.builder()
                        .put(Columns.NUMBER, "CO-1")
                        .put(TaskLink.TASK, "T-1")
                        .put(Links.ORGANISATION, "O-1")
                        .put(Links.PLACE, "P-1")
                        .put(CompletionReportType.COMPLETED_ON, DAY)
                        .put(CompletionReportType.SIGNED_ON, DAY.plusDays(3))
                        .put(CompletionReportType.CONTACT, "Amina, hotline")
                        .rows(
                                MapPoint.LIST,
                                List.of(
                                        point("RP", PointKind.REFERENCE_POINT, "47.0", "40.0")
                                                .put(MapPoint.MARKER, "concrete post")
                                                .build(),
                                        point("TP-1", PointKind.TURNING_POINT, "47.002", "40.0")
                                                .put(MapPoint.BEARING, new BigDecimal("91"))
                                                .put(MapPoint.DISTANCE, new BigDecimal("170"))
                                                .build())));
    }

    private static Fields.Builder point(String label, PointKind kind, String lon, String lat) {
        return Fields.builder()
                .put(MapPoint.LABEL, label)
                .put(MapPoint.KIND, kind)
                .put(Columns.LON, new BigDecimal(lon))
                .put(Columns.LAT, new BigDecimal(lat));
    }

    void book(RecordType type, Fields.Builder fields) {
        books.work(desk ->
                desk.record(new Submission(type, fields.build(), new Author("writer", "officer"), "test", null)));
    }

    static Outline box(double west, double south, double east, double north) {
        return Outline.of(Wkt.readMultiPolygon("MULTIPOLYGON(((W S,E S,E N,W N,W S)))"
                .replace("W", Double.toString(west))
                .replace("S", Double.toString(south))
                .replace("E", Double.toString(east))
                .replace("N", Double.toString(north))
                .replaceFirst("^.*?\\(", "MULTIPOLYGON(")));
    }
}
