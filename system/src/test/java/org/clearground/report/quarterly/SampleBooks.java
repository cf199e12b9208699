package org.clearground.report.quarterly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.RecordTypes;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// A small country for the report's tests: two districts, two operators, a quarter of work.
public final class SampleBooks {

    private static final Author AUTHOR = new Author("team leader", "officer");

    private final Books books;
    private Instant now = Instant.parse("2031-01-10T09:00:00Z");

    private SampleBooks(Path file) {
        books = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), () -> now);
    }

    /// The books, with everything that the report reads.
    public static Books in(Path folder) {
        SampleBooks sample = new SampleBooks(folder.resolve("books.gpkg"));
        sample.registry();
        sample.work();
        sample.now = Instant.parse("2031-04-20T09:00:00Z");
        sample.statements();
        return sample.books;
    }

    private void registry() {
        book("setting", Map.of("number", "report.since", "value", "2030-01-01"));
        book("setting", Map.of("number", "report.districts", "value", "D-A,D-B"));
        book("setting", Map.of("number", "report.notice", "value", "Demonstration data"));
        book(
                "place",
                Map.of("number", "C", "name", "Exampleland", "level", "country", "geometry", cells(-5, -5, 60, 60)));
        book("setting", Map.of("number", "country.place", "value", "C"));
        book(
                "place",
                Map.of(
                        "number",
                        "D-A",
                        "name",
                        "Kəlbəcər",
                        "level",
                        "district",
                        "parent",
                        "C",
                        "geometry",
                        cells(0, 0, 20, 20)));
        book(
                "place",
                Map.of(
                        "number",
                        "D-B",
                        "name",
                        "Шуша",
                        "level",
                        "district",
                        "parent",
                        "C",
                        "schematic",
                        "yes",
                        "geometry",
                        cells(20, 0, 20, 20)));
        book("organisation", Map.of("number", "G", "name", "Private operators", "kind", "group"));
        book("organisation", Map.of("number", "NA", "name", "National agency", "kind", "authority"));
        book(
                "organisation",
                Map.of("number", "OP", "name", "Operator", "kind", "commercial"),
                Map.of("memberships", List.of(Map.of("group", "G", "valid_from", "2020-01-01"))));
        category("ERW", "uxo");
        category("APM", "ap_mine");
        book("reporting_category", Map.of("number", "v1", "scheme", "victims", "category", "ap_mine", "bucket", "APM"));
        book(
                "reference_zone",
                Map.of(
                        "number",
                        "L",
                        "name",
                        "The line",
                        "kind",
                        "line",
                        "schematic",
                        "yes",
                        "geometry",
                        "LINESTRING(46.0 39.0,46.04 39.02)"));
    }

    private void category(String bucket, String category) {
        book(
                "reporting_category",
                Map.of("number", "f-" + bucket, "scheme", "finds", "category", category, "bucket", bucket));
    }

    private void work() {
        book(
                "opening_balance",
                Map.of(
                        "number",
                        "OB",
                        "measure",
                        "area",
                        "account",
                        "cleared",
                        "amount",
                        "5000000",
                        "from_day",
                        "2030-01-01",
                        "to_day",
                        "2030-12-31",
                        "organisation",
                        "NA"));
        hazard("H-A", "D-A", cells(1, 1, 10, 10));
        hazard("H-B", "D-B", cells(21, 1, 10, 10));
        report("R-A", "NA", "D-A", cells(1, 1, 10, 8), "uxo", 0);
        report("R-B", "OP", "D-B", cells(21, 1, 1, 1), "uxo", 900);
        report("R-C", "OP", "D-B", cells(23, 1, 1, 1), "ap_mine", 100);
        book(
                "accident",
                Map.of(
                        "number",
                        "A-1",
                        "from_day",
                        "2031-02-01",
                        "to_day",
                        "2031-02-01",
                        "place",
                        "D-A",
                        "zone",
                        "on",
                        "setting",
                        "non_demining",
                        "device",
                        "ap_mine",
                        "status",
                        "confirmed"),
                Map.of("casualties", List.of(casualty("1", "killed"), casualty("2", "injured"))));
    }

    private static Map<String, String> casualty(String ref, String outcome) {
        return Map.of(
                "ref",
                ref,
                "outcome",
                outcome,
                "sex",
                "male",
                "age",
                "adult",
                "civil_status",
                "civilian",
                "deminer_on_duty",
                "no",
                "activity",
                "farming",
                "tampered",
                "no");
    }

    private void hazard(String number, String place, String geometry) {
        book(
                "hazard_area",
                Map.of(
                        "number",
                        number,
                        "kind",
                        "mined_area",
                        "class",
                        "cha",
                        "recorded_on",
                        "2030-12-01",
                        "place",
                        place,
                        "status",
                        "open",
                        "geometry",
                        geometry));
    }

    private void report(String number, String organisation, String place, String geometry, String category, int found) {
        Map<String, String> polygon = Map.of(
                "outcome",
                "cleared",
                "kind",
                "mined_area",
                "completed_on",
                "2031-02-10",
                "depth",
                "20",
                "geometry",
                geometry);
        List<Map<String, String>> finds = found == 0
                ? List.of()
                : List.of(Map.of(
                        "category", category, "quantity", Integer.toString(found), "disposal", "destroyed_in_situ"));
        book(
                "clearance_report",
                Map.of(
                        "number",
                        number,
                        "activity",
                        "clearance",
                        "task",
                        "T-" + number,
                        "organisation",
                        organisation,
                        "method",
                        "manual",
                        "status",
                        "completed",
                        "place",
                        place,
                        "started_on",
                        "2031-01-20",
                        "completed_on",
                        "2031-02-10"),
                Map.of("polygons", List.of(polygon), "finds", finds));
    }

    private void statements() {
        book(
                "work_plan_target",
                Map.of("number", "P", "from_day", "2031-01-01", "to_day", "2031-12-31", "area", "4000000"));
        estimate("E-1", "2030-12-31", "10");
        estimate("E-2", "2031-03-31", "12.5");
        book(
                "staff_statement",
                Map.of(
                        "number",
                        "S",
                        "as_of",
                        "2031-03-31",
                        "organisation",
                        "NA",
                        "staff_unspecified",
                        "40",
                        "dogs",
                        "3",
                        "machines",
                        "1"));
        book(
                "training_course",
                Map.of(
                        "number",
                        "TC",
                        "kind",
                        "basic",
                        "subject",
                        "demining",
                        "from_day",
                        "2031-01-05",
                        "to_day",
                        "2031-01-20",
                        "unspecified",
                        "12"));
        book(
                "education_session",
                Map.of(
                        "number",
                        "ES",
                        "from_day",
                        "2031-02-02",
                        "to_day",
                        "2031-02-02",
                        "place",
                        "D-A",
                        "organisation",
                        "NA",
                        "method",
                        "interpersonal",
                        "direct_unspecified",
                        "30",
                        "counting",
                        "counted"));
        book(
                "national_expense",
                Map.of(
                        "number",
                        "NE",
                        "amount",
                        "9000000",
                        "currency",
                        "USD",
                        "from_day",
                        "2031-01-01",
                        "to_day",
                        "2031-03-31"));
        book(
                "contribution",
                Map.of(
                        "number",
                        "CO",
                        "donor",
                        "NA",
                        "stage",
                        "received",
                        "form",
                        "in_cash",
                        "amount",
                        "1000000",
                        "currency",
                        "USD",
                        "day",
                        "2031-03-01"));
        book(
                "displacement_statement",
                Map.of(
                        "number",
                        "DS",
                        "as_of",
                        "2031-03-31",
                        "measure",
                        "returned",
                        "people",
                        "1200",
                        "qualifier",
                        "approximately"));
    }

    private void estimate(String number, String day, String squareKilometres) {
        book(
                "contamination_estimate",
                Map.of(
                        "number",
                        number,
                        "as_of",
                        day,
                        "measure",
                        "area_km2",
                        "value",
                        squareKilometres,
                        "qualifier",
                        "approximately",
                        "source",
                        "a statement"));
    }

    private void book(String type, Map<String, String> values) {
        book(type, values, Map.of());
    }

    private void book(String type, Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
        RecordType of = RecordTypes.STANDARD.require(type);
        Fields.Builder fields = fill(of.columns(), values);
        for (ListOf list : of.lists()) {
            List<Fields> rows = new ArrayList<>();
            lists.getOrDefault(list.name(), List.of())
                    .forEach(row -> rows.add(fill(list.columns(), row).build()));
            fields.rows(list, rows);
        }
        book(books, of, fields);
    }

    static void book(Books books, RecordType of, Fields.Builder fields) {
        books.work(desk -> desk.record(new Submission(of, fields.build(), AUTHOR, "sample", (LocalDate) null)));
    }

    static Fields.Builder fill(List<Column<?>> columns, Map<String, String> values) {
        Fields.Builder fields = Fields.builder();
        for (Column<?> column : columns) {
            Optional.ofNullable(values.get(column.name())).ifPresent(text -> {
                try {
                    fields.parse(column, text);
                } catch (BadText e) {
                    throw new IllegalArgumentException(column.name() + ": " + e.getMessage(), e);
                }
            });
        }
        return fields;
    }

    /// A rectangle on a grid of 0.001 degrees: some 86 by 111 m a cell.
    private static String cells(double x, double y, double wide, double high) {
        return String.format(
                Locale.ROOT,
                "MULTIPOLYGON(((%1$.3f %2$.3f,%3$.3f %2$.3f,%3$.3f %4$.3f,%1$.3f %4$.3f,%1$.3f %2$.3f)))",
                46 + x / 1000,
                39 + y / 1000,
                46 + (x + wide) / 1000,
                39 + (y + high) / 1000);
    }
}
