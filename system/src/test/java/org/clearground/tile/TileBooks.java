package org.clearground.tile;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.accident.AccidentSetting;
import org.clearground.accident.AccidentStatus;
import org.clearground.accident.AccidentType;
import org.clearground.accident.Zone;
import org.clearground.books.Booked;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
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
import org.clearground.ledger.store.SqlStore;
import org.clearground.quantity.Count;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.AttributeKind;
import org.clearground.registry.AttributeType;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.clearground.registry.SettingType;

/// Books with things to draw, whose records may say for whom they are.
final class TileBooks implements AutoCloseable {

    static final LocalDate DAY = LocalDate.parse("2025-03-31");

    private static final Author AUTHOR = new Author("team leader", "officer");
    private Books books;

    TileBooks(Path file) {
        this(SqlStore.of(file));
    }

    TileBooks(SqlStore store) {
        try (Books fresh = Books.create(store, ZoneId.of("Asia/Baku"), TileBooks::now)) {
            for (String type : List.of(
                    HazardAreaType.TYPE, ClearanceReportType.TYPE, ReopeningType.TYPE, AccidentType.TYPE, "place")) {
                fresh.work(desk -> desk.record(submission(
                        fresh.types().require(AttributeType.TYPE),
                        Fields.builder()
                                .put(Columns.NUMBER, type + ".sensitivity")
                                .put(AttributeType.OF_TYPE, type)
                                .put(AttributeType.NAME, "sensitivity")
                                .put(AttributeType.KIND, AttributeKind.CODE)
                                .put(AttributeType.CODES, "public,partner,authority")
                                .put(AttributeType.LABEL, "For whom")
                                .put(AttributeType.HELP, "Who may see the record on the map")
                                .build())));
            }
        }
        books = Books.open(store, TileBooks::now);
    }

    private static Instant now() {
        return Instant.parse("2025-04-01T08:00:00Z");
    }

    Books books() {
        return books;
    }

    long head() {
        return books.ledger().head().seq();
    }

    TileQuestion asked(Tier tier) {
        return new TileQuestion(tier, head(), LocalDate.EPOCH, DAY);
    }

    private static Submission submission(RecordType type, Fields fields) {
        return new Submission(type, fields, AUTHOR, "test", null);
    }

    Booked record(String type, Fields.Builder fields, Optional<Tier> mark) {
        RecordType of = books.types().require(type);
        mark.ifPresent(tier -> mark(of, fields, tier));
        Submission submission = submission(of, fields.build());
        return books.work(desk -> desk.record(submission));
    }

    private static void mark(RecordType type, Fields.Builder fields, Tier tier) {
        Column<?> column = type.columns().stream()
                .filter(c -> c.name().equals(Drawing.MARK))
                .findFirst()
                .orElseThrow();
        try {
            fields.parse(column, tier.code());
        } catch (BadText e) {
            throw new IllegalArgumentException(e);
        }
    }

    Booked correct(String type, Fields.Builder fields) {
        Submission submission = submission(books.types().require(type), fields.build());
        return books.work(desk -> desk.correct(submission));
    }

    void withdraw(String type, String number) {
        books.work(desk -> desk.withdraw(new Desk.Withdrawal(type, number, "a mistake", AUTHOR, "letter")));
    }

    void set(String key, String value) {
        record(
                SettingType.TYPE,
                Fields.builder().put(Columns.NUMBER, key).put(SettingType.VALUE, value),
                Optional.empty());
    }

    /// A rectangle of thousandths of degrees from 46° E, 39° N.
    static Outline cells(double x, double y, double wide, double high) {
        double west = 46 + x / 1000;
        double south = 39 + y / 1000;
        return Outline.of(Wkt.readMultiPolygon(String.format(
                Locale.ROOT,
                "MULTIPOLYGON(((%1$.8f %2$.8f,%3$.8f %2$.8f,%3$.8f %4$.8f,%1$.8f %4$.8f,%1$.8f %2$.8f)))",
                west,
                south,
                west + wide / 1000,
                south + high / 1000)));
    }

    static Fields.Builder hazard(String number, HazardClass of, String day, Outline outline) {
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                .put(HazardAreaType.CLASS, of)
                .put(HazardAreaType.RECORDED_ON, LocalDate.parse(day))
                .put(Links.PLACE, "P-1")
                .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                .put(HazardAreaType.GEOMETRY, outline);
    }

    static Fields.Builder reopening(String number, String day, Outline outline) {
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(ReopeningType.DAY, LocalDate.parse(day))
                .put(ReopeningType.KIND, HazardKind.MINED_AREA)
                .put(ReopeningType.CLASS, HazardClass.SHA)
                .put(Links.PLACE, "P-1")
                .put(ReopeningType.REASON, "an accident")
                .put(ReopeningType.GEOMETRY, outline);
    }

    /// A report with one released polygon and finds at these points.
    static Fields.Builder clearance(String number, String day, Outline outline, List<Position> finds) {
        LocalDate on = LocalDate.parse(day);
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(ClearanceReportType.ACTIVITY, Activity.CLEARANCE)
                .put(Links.ORGANISATION, "ORG-1")
                .put(ClearanceReportType.METHOD, Method.MANUAL)
                .put(ClearanceReportType.STATUS, ActivityStatus.COMPLETED)
                .put(Links.PLACE, "P-1")
                .put(ClearanceReportType.STARTED_ON, on.minusDays(10))
                .put(ClearanceReportType.COMPLETED_ON, on)
                .rows(
                        ReleasedPolygon.LIST,
                        List.of(Fields.builder()
                                .put(ReleasedPolygon.OUTCOME, Outcome.CLEARED)
                                .put(ReleasedPolygon.KIND, HazardKind.MINED_AREA)
                                .put(ReleasedPolygon.COMPLETED_ON, on)
                                .put(ReleasedPolygon.GEOMETRY, outline)
                                .build()))
                .rows(Find.LIST, finds.stream().map(TileBooks::find).toList());
    }

    private static Fields find(Position at) {
        return Fields.builder()
                .put(Find.CATEGORY, OrdnanceCategory.LIST.values().getFirst())
                .put(Find.QUANTITY, new Count(2))
                .put(Columns.LON, BigDecimal.valueOf(at.lon()))
                .put(Columns.LAT, BigDecimal.valueOf(at.lat()))
                .put(Find.DISPOSAL, Disposal.DESTROYED_IN_SITU)
                .build();
    }

    static Fields.Builder accident(String number, String day, Position at) {
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(AccidentType.FROM_DAY, LocalDate.parse(day))
                .put(AccidentType.TO_DAY, LocalDate.parse(day))
                .put(Links.PLACE, "P-1")
                .put(AccidentType.ZONE, Zone.UNKNOWN)
                .put(AccidentType.SETTING, AccidentSetting.UNKNOWN)
                .put(AccidentType.DEVICE, OrdnanceCategory.UNKNOWN)
                .put(AccidentType.STATUS, AccidentStatus.CONFIRMED)
                .put(Columns.LON, BigDecimal.valueOf(at.lon()))
                .put(Columns.LAT, BigDecimal.valueOf(at.lat()));
    }

    static Fields.Builder place(String number, PlaceLevel level, Outline outline) {
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(PlaceType.NAME, "Place " + number)
                .put(PlaceType.LEVEL, level)
                .put(PlaceType.GEOMETRY, outline);
    }

    @Override
    public void close() {
        books.close();
    }
}
