package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The demonstration country's history: which files are booked when.
final class Batches {

    private static final String ACCIDENTS =
            "demonstration data: generated; totals follow report-2025-q1 table 1, F14 to F23, and F24, F25, F86 to F89";
    private static final String APRIL = "demonstration data: generated; totals follow trend-2025-04-09 F29";
    private static final LocalDate JANUARY_ENDS = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY_ENDS = LocalDate.of(2025, 2, 28);

    private final Places places = new Places();
    private final FormerLine line = new FormerLine();
    private final List<Hazard> hazards;
    private final Quarter quarter;
    private final List<Accident> accidents;

    Batches() {
        HazardField field = new HazardField(places, line);
        hazards = field.draw();
        quarter = Quarter.draw(places, hazards, field);
        accidents = new Accidents(places, line).draw();
    }

    List<Batch> all() {
        List<Batch> all = new ArrayList<>();
        all.add(new Batch("01-2024-01-15-registry", "2024-01-15T06:00:00Z", false, registry()));
        all.add(new Batch("02-2024-02-12-accidents", "2024-02-12T12:00:00Z", false, known(Accidents.FEBRUARY_2024)));
        all.add(new Batch("03-2024-03-11-outcomes", "2024-03-11T07:30:00Z", true, outcomes()));
        all.add(new Batch("04-2024-04-04-accidents", "2024-04-04T08:00:00Z", false, known(Accidents.APRIL_2024)));
        // Before the opening balance, which is stated net of it.
        all.add(new Batch("05-2024-06-03-contribution", "2024-06-03T06:00:00Z", false, List.of(Funding.earlier())));
        all.add(new Batch("06-2024-09-02-later-death", "2024-09-02T06:15:00Z", true, laterDeath()));
        all.add(new Batch("07-2025-01-15-opening", "2025-01-15T06:00:00Z", false, opening()));
        all.add(new Batch("08-2025-01-20-hazards", "2025-01-20T06:00:00Z", false, hazards(false, null, null)));
        all.add(new Batch("09-2025-02-10-january", "2025-02-10T06:00:00Z", false, work(null, JANUARY_ENDS)));
        all.add(new Batch("10-2025-03-10-february", "2025-03-10T06:00:00Z", false, work(JANUARY_ENDS, FEBRUARY_ENDS)));
        all.add(new Batch("11-2025-03-31-accidents", "2025-03-31T13:00:00Z", false, known(Accidents.MARCH_2025)));
        all.add(new Batch("12-2025-04-08-accidents", "2025-04-08T06:00:00Z", false, known(Accidents.APRIL_2025)));
        all.add(new Batch("13-2025-04-14-march", "2025-04-14T06:00:00Z", false, work(FEBRUARY_ENDS, Clearance.LAST)));
        all.add(new Batch("14-2025-04-24-statements", "2025-04-24T06:00:00Z", false, statements()));
        all.add(new Batch("15-2025-04-25-tasks", "2025-04-25T06:00:00Z", false, new Tasks(quarter.reports()).sheets()));
        // What comes after it for the quarter is a restatement.
        all.add(new Batch("16-2025-04-30-closing", "2025-04-30T13:00:00Z", false, closing()));
        all.add(new Batch(
                "17-2025-05-12-late-report", "2025-05-12T06:00:00Z", false, ReportSheets.of(List.of(quarter.late()))));
        all.add(new Batch(
                "18-2025-05-19-correction",
                "2025-05-19T06:00:00Z",
                true,
                ReportSheets.of(List.of(quarter.corrected()))));
        all.add(new Batch("19-2025-05-26-withdrawal", "2025-05-26T06:00:00Z", false, withdrawal()));
        return all;
    }

    private List<Sheet> registry() {
        return join(
                Registry.sheets(places, line),
                List.of(Statements.accreditation(), Statements.target(2024, "605300000", "F51")));
    }

    private List<Sheet> known(LocalDate by) {
        return AccidentSheets.of(
                accidents.stream().filter(a -> a.knownBy.equals(by)).toList(),
                by.equals(Accidents.APRIL_2025) ? APRIL : ACCIDENTS);
    }

    private List<Sheet> outcomes() {
        return AccidentSheets.of(Casualties.outcomesKnown(accidents), ACCIDENTS);
    }

    private List<Sheet> laterDeath() {
        return AccidentSheets.of(Casualties.laterDeath(accidents), ACCIDENTS);
    }

    private List<Sheet> opening() {
        return List.of(
                Openings.sheet(Cell.all(), quarter.tasks()),
                Statements.earlierEstimate(),
                Statements.target(2025, "650926000", "F52"),
                Narratives.announced());
    }

    private List<Sheet> statements() {
        List<Sheet> after = join(Narratives.sheets(), Markings.of(hazards));
        return join(stated(), after);
    }

    private List<Sheet> stated() {
        return List.of(
                Statements.staff(),
                Statements.training(),
                Statements.education(places),
                Statements.estimate(),
                Statements.displacement(),
                Statements.progress(quarter.reports()),
                Funding.stated(),
                Funding.rate());
    }

    private List<Sheet> work(@Nullable LocalDate after, LocalDate until) {
        return join(
                hazards(true, after, until),
                ReportSheets.of(quarter.reports().stream()
                        .filter(r -> between(r.completedOn, after, until))
                        .toList()));
    }

    private List<Sheet> hazards(boolean fresh, @Nullable LocalDate after, @Nullable LocalDate until) {
        return HazardSheets.of(hazards.stream()
                .filter(h -> h.fresh() == fresh && between(h.recordedOn(), after, until))
                .toList());
    }

    private static List<Sheet> closing() {
        return List.of(new Sheet("closings", "period").row("2025-Q1"));
    }

    private List<Sheet> withdrawal() {
        return List.of(new Sheet("withdrawals", "type", "number", "reason")
                .row("clearance_report", quarter.withdrawn().number, "The same work was reported twice (fiction)."));
    }

    private static boolean between(LocalDate day, @Nullable LocalDate after, @Nullable LocalDate until) {
        return (after == null || day.isAfter(after)) && (until == null || !day.isAfter(until));
    }

    private static List<Sheet> join(List<Sheet> a, List<Sheet> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
