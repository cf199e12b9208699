package org.clearground.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clearground.accident.AccidentType;
import org.clearground.accident.Casualty;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.education.EducationSessionType;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.land.ReopeningType;
import org.clearground.ledger.Author;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.record.Columns;
import org.clearground.record.Sample;
import org.clearground.resource.StaffStatementType;

/// A seeded history of everything that key figures and tables count, in the first half of 2024, recorded out of
/// order, corrected and withdrawn.
final class WorkHistory {

    static final Author AUTHOR = new Author("team leader", "officer");

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final Random random;
    private final List<Submission> standing = new ArrayList<>();
    private int next = 1;

    WorkHistory(long seed) {
        random = new Random(seed);
    }

    /// Records, corrects or withdraws something.
    void step(Desk desk) {
        int what = random.nextInt(10);
        if (standing.isEmpty() || what < 6) {
            Submission submission = any("N-" + next++, random.nextInt(8));
            standing.add(submission);
            desk.record(submission);
            return;
        }
        Submission old = standing.get(random.nextInt(standing.size()));
        String number = old.fields().get(Columns.NUMBER);
        if (what < 8) {
            standing.remove(old);
            desk.withdraw(new Desk.Withdrawal(old.type().name(), number, "a mistake", AUTHOR, "letter"));
            return;
        }
        Submission corrected = any(number, kind(old));
        if (!corrected.fields().equals(old.fields())) {
            standing.set(standing.indexOf(old), corrected);
            desk.correct(corrected);
        }
    }

    private static int kind(Submission old) {
        return List.of(
                        "hazard_area",
                        "clearance_report",
                        "clearance_report",
                        "reopening",
                        "accident",
                        "education_session",
                        "staff_statement",
                        "opening_balance")
                .indexOf(old.type().name());
    }

    private Submission any(String number, int kind) {
        return switch (kind) {
            case 0 -> hazard(number);
            case 1, 2 -> report(number);
            case 3 -> reopening(number);
            case 4 -> accident(number);
            case 5 -> session(number);
            case 6 -> staff(number);
            default -> opening(number);
        };
    }

    private Submission hazard(String number) {
        return submit(
                Sample.of(
                        new HazardAreaType(),
                        "number",
                        number,
                        "kind",
                        "mined_area",
                        "class",
                        "cha",
                        "recorded_on",
                        day(),
                        "place",
                        place(),
                        "status",
                        "open",
                        "geometry",
                        cells()),
                new HazardAreaType());
    }

    private Submission report(String number) {
        String day = day();
        Sample report = Sample.of(
                new ClearanceReportType(),
                "number",
                number,
                "activity",
                "clearance",
                "task",
                "T-" + random.nextInt(6),
                "organisation",
                organisation(),
                "method",
                "manual",
                "status",
                "completed",
                "place",
                place(),
                "started_on",
                day,
                "completed_on",
                day);
        for (int i = random.nextInt(3); i >= 0; i--) {
            report.row(
                    ReleasedPolygon.LIST,
                    "outcome",
                    List.of("cancelled", "reduced", "cleared").get(random.nextInt(3)),
                    "kind",
                    "mined_area",
                    "completed_on",
                    day,
                    "depth",
                    "20",
                    "geometry",
                    cells());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            report.row(
                    Find.LIST,
                    "category",
                    random.nextBoolean() ? "uxo" : "ap_mine",
                    "quantity",
                    Integer.toString(1 + random.nextInt(9)),
                    "disposal",
                    "destroyed_in_situ");
        }
        return submit(report, new ClearanceReportType());
    }

    private Submission reopening(String number) {
        return submit(
                Sample.of(
                        new ReopeningType(),
                        "number",
                        number,
                        "day",
                        day(),
                        "kind",
                        "mined_area",
                        "class",
                        "sha",
                        "place",
                        place(),
                        "reason",
                        "an accident",
                        "geometry",
                        cells()),
                new ReopeningType());
    }

    private Submission accident(String number) {
        String day = day();
        Sample accident = Sample.of(
                new AccidentType(),
                "number",
                number,
                "from_day",
                day,
                "to_day",
                day,
                "place",
                place(),
                "zone",
                "on",
                "setting",
                "non_demining",
                "device",
                "ap_mine",
                "status",
                "confirmed");
        for (int i = random.nextInt(3); i >= 0; i--) {
            accident.row(
                    Casualty.LIST,
                    "ref",
                    Integer.toString(i),
                    "outcome",
                    random.nextBoolean() ? "killed" : "injured",
                    "sex",
                    "male",
                    "age",
                    "adult",
                    "civil_status",
                    "civilian",
                    "deminer_on_duty",
                    "no");
        }
        return submit(accident, new AccidentType());
    }

    private Submission session(String number) {
        String day = day();
        return submit(
                Sample.of(
                        new EducationSessionType(),
                        "number",
                        number,
                        "from_day",
                        day,
                        "to_day",
                        day,
                        "place",
                        place(),
                        "organisation",
                        organisation(),
                        "method",
                        "interpersonal",
                        "audience",
                        "displaced",
                        "direct_unspecified",
                        Integer.toString(1 + random.nextInt(90)),
                        "counting",
                        "counted"),
                new EducationSessionType());
    }

    private Submission staff(String number) {
        return submit(
                Sample.of(
                        new StaffStatementType(),
                        "number",
                        number,
                        "as_of",
                        day(),
                        "organisation",
                        organisation(),
                        "staff_unspecified",
                        Integer.toString(random.nextInt(90)),
                        "dogs",
                        Integer.toString(random.nextInt(9)),
                        "machines",
                        "1"),
                new StaffStatementType());
    }

    /// Before the cumulation begins, inside it, across a quarter's end.
    private Submission opening(String number) {
        String[] span = List.of(
                        new String[] {"2023-01-01", "2023-05-31"},
                        new String[] {"2023-07-01", "2023-12-31"},
                        new String[] {"2024-02-01", "2024-05-31"})
                .get(random.nextInt(3));
        boolean area = random.nextBoolean();
        return submit(
                Sample.of(
                        new OpeningBalanceType(),
                        "number",
                        number,
                        "measure",
                        area ? "area" : "fields",
                        "account",
                        area ? "cleared" : "worked",
                        "amount",
                        Integer.toString(1 + random.nextInt(50_000)),
                        "from_day",
                        span[0],
                        "to_day",
                        span[1],
                        "organisation",
                        organisation()),
                new OpeningBalanceType());
    }

    private static Submission submit(Sample sample, org.clearground.record.RecordType type) {
        return new Submission(type, sample.fields(), AUTHOR, "test.csv row 1", null);
    }

    private String day() {
        return FIRST.plusDays(random.nextInt(181)).toString();
    }

    private String organisation() {
        return "ORG-" + (1 + random.nextInt(4));
    }

    private String place() {
        return "P-" + (1 + random.nextInt(3));
    }

    private String cells() {
        double west = 46 + random.nextDouble() * 0.02;
        double south = 39 + random.nextDouble() * 0.02;
        double east = west + 0.002 + random.nextDouble() * 0.006;
        double north = south + 0.002 + random.nextDouble() * 0.006;
        return String.format(
                Locale.ROOT,
                "MULTIPOLYGON(((%1$.8f %2$.8f,%3$.8f %2$.8f,%3$.8f %4$.8f,%1$.8f %4$.8f,%1$.8f %2$.8f)))",
                west,
                south,
                east,
                north);
    }
}
