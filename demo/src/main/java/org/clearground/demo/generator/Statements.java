package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the report states beside ground, finds and accidents: staff, training, risk education, estimates,
/// targets.
final class Statements {

    private static final String PUBLISHED = "demonstration data: report-2025-q1 ";
    private static final String GENERATED = "demonstration data: generated; totals follow report-2025-q1 ";
    private static final String AS_OF = "2025-03-31";
    private static final List<String> SUBJECTS = List.of(
            "humanitarian_demining",
            "battle_area_clearance",
            "explosive_ordnance_disposal",
            "mine_detection_dogs",
            "first_aid");
    private static final List<String> TAUGHT = List.of("khojali", "shusha", "jabrail", "aghdara");
    private static final int ATTENDANCES = 7_325;
    private static final int SESSIONS = 72;

    private Statements() {}

    static Sheet target(int year, String squareMetres, String figure) {
        return new Sheet("work_plan_target", "number", "from_day", "to_day", "area", "source")
                .row("PLAN-" + year, year + "-01-01", year + "-12-31", squareMetres, PUBLISHED + figure);
    }

    static Sheet earlierEstimate() {
        return estimates()
                .row(
                        "EST-earlier",
                        "2024-12-31",
                        "share_percent",
                        null,
                        "11.88",
                        "exact",
                        "territory of the country",
                        PUBLISHED + "F03; its date is not printed: this day is fiction");
    }

    static Sheet estimate() {
        return estimates()
                .row("EST-area", AS_OF, "area_km2", null, "11667", "approximately", null, PUBLISHED + "F01")
                .row(
                        "EST-share",
                        AS_OF,
                        "share_percent",
                        null,
                        "13.47",
                        "approximately",
                        "territory of the country",
                        PUBLISHED + "F02")
                .row(
                        "EST-flat",
                        AS_OF,
                        "terrain_share_percent",
                        "flat_agricultural",
                        "60",
                        "exact",
                        "contaminated area",
                        PUBLISHED + "F11")
                .row(
                        "EST-hills",
                        AS_OF,
                        "terrain_share_percent",
                        "grassy_hills",
                        "30",
                        "exact",
                        "contaminated area",
                        PUBLISHED + "F12")
                .row(
                        "EST-mountains",
                        AS_OF,
                        "terrain_share_percent",
                        "mountainous",
                        "10",
                        "exact",
                        "contaminated area",
                        PUBLISHED + "F13")
                .row("EST-mines", AS_OF, "mines_laid", null, "1500000", "estimate", null, PUBLISHED + "F08");
    }

    private static Sheet estimates() {
        return new Sheet(
                "contamination_estimate",
                "number",
                "as_of",
                "measure",
                "terrain",
                "value",
                "qualifier",
                "base",
                "source");
    }

    static Sheet staff() {
        Sheet sheet = new Sheet(
                "staff_statement",
                "number",
                "as_of",
                "organisation",
                "staff_unspecified",
                "dogs",
                "machines",
                "source");
        for (NamedCsvRecord row : Sources.table("organisations.csv")) {
            String number = row.getField("number");
            sheet.row(
                    "STAFF-2025-Q1-" + number,
                    AS_OF,
                    number,
                    row.getField("staff"),
                    row.getField("dogs"),
                    row.getField("machines"),
                    PUBLISHED + "table 2; women and men are not told apart");
        }
        return sheet;
    }

    static Sheet training() {
        Sheet sheet = new Sheet(
                "training_course",
                "number",
                "kind",
                "subject",
                "from_day",
                "to_day",
                "organisation",
                "unspecified",
                "source");
        Chance chance = Chance.of("training");
        int[] basic = {58, 60, 62, 57, 61, 63, 59, 64, 66, 66};
        for (int i = 0; i < basic.length; i++) {
            course(sheet, "basic", SUBJECTS.get(i % 2), LocalDate.of(2025, 1, 6).plusDays(5L * i + chance.whole(0, 3)))
                    .accept(basic[i], "F53");
        }
        int[] inService = {31, 26, 22, 19, 16};
        for (int i = 0; i < inService.length; i++) {
            course(
                            sheet,
                            "in_service",
                            SUBJECTS.get(i),
                            LocalDate.of(2025, 1, 20).plusDays(11L * i))
                    .accept(inService[i], "F54, F55");
        }
        return sheet;
    }

    private interface Course {
        void accept(int trainees, String figure);
    }

    private static Course course(Sheet sheet, String kind, String subject, LocalDate from) {
        String number = "TRAIN-" + kind + "-" + from;
        LocalDate to = from.plusDays(kind.equals("basic") ? 19 : 4);
        return (trainees, figure) -> sheet.row(number, kind, subject, from, to, "ANAMA", trainees, GENERATED + figure);
    }

    static Sheet education(Places places) {
        Sheet sheet = new Sheet(
                "education_session",
                "number",
                "from_day",
                "to_day",
                "place",
                "organisation",
                "method",
                "audience",
                "lon",
                "lat",
                "direct_unspecified",
                "counting",
                "source");
        Chance chance = Chance.of("education");
        int left = ATTENDANCES;
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            days.add(chance.day(LocalDate.of(2025, 1, 9), LocalDate.of(2025, 3, 28)));
        }
        days.sort(null);
        for (int i = 0; i < SESSIONS; i++) {
            String district = TAUGHT.get(i % TAUGHT.size());
            int rest = SESSIONS - i;
            // Towards the end no more chance, so that the last one is as large as the others.
            int people = left / rest + (rest > 8 ? chance.whole(-55, 55) : 0);
            Frame at = Frame.at(places.get(district).anywhere(chance));
            sheet.row(
                    String.format(Locale.ROOT, "EORE-2025-%03d", i + 1),
                    days.get(i),
                    days.get(i),
                    district,
                    "ANAMA",
                    chance.happens(0.7) ? "interpersonal" : "training",
                    chance.happens(0.8) ? "displaced" : "returnees",
                    GeoJson.degrees(at.point(0, 0).x),
                    GeoJson.degrees(at.point(0, 0).y),
                    people,
                    "counted",
                    GENERATED + "F56");
            left -= people;
        }
        return sheet;
    }

    static Sheet displacement() {
        return new Sheet("displacement_statement", "number", "as_of", "measure", "people", "qualifier", "source")
                .row("DISP-return", AS_OF, "expected_to_return", 800_000, "exact", PUBLISHED + "F60")
                .row("DISP-returned", AS_OF, "returned", 12_000, "exact", PUBLISHED + "F61");
    }

    /// Ground worked on and not completed, on tasks of which something was completed too.
    static Sheet progress(List<Report> reports) {
        Sheet sheet = new Sheet(
                "progress_report",
                "number",
                "task",
                "organisation",
                "place",
                "kind",
                "from_day",
                "to_day",
                "area_worked",
                "source");
        Chance chance = Chance.of("progress");
        List<Report> running = reports.stream()
                .filter(r -> !r.task.isEmpty() && !r.completedOn.isBefore(LocalDate.of(2025, 3, 20)))
                .limit(16)
                .toList();
        for (int i = 0; i < running.size(); i++) {
            Report r = running.get(i);
            sheet.row(
                    String.format(Locale.ROOT, "PR-2025-%02d", i + 1),
                    r.task,
                    r.organisation,
                    r.place,
                    r.parts.getFirst().kind(),
                    "2025-03-01",
                    AS_OF,
                    1_000 * chance.whole(6, 60),
                    "demonstration data: fiction");
        }
        return sheet;
    }

    static Sheet accreditation() {
        Sheet sheet = new Sheet(
                "accreditation", "number", "organisation", "scope", "valid_from", "valid_to", "status", "source");
        for (NamedCsvRecord row : Sources.table("organisations.csv")) {
            if (row.getField("kind").equals("commercial")) {
                String number = row.getField("number");
                sheet.row(
                        "ACR-" + number,
                        number,
                        "manual clearance, battle area clearance, mine detection dogs",
                        "2023-01-01",
                        "2025-12-31",
                        "granted",
                        "demonstration data: fiction");
            }
        }
        return sheet;
    }
}
