package org.clearground.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.intake.Desktop;
import org.clearground.ledger.BalanceQuery;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkingTypesTest {

    private static final String DIMS = "kind=fence;organisation=ANAMA;place=AG";

    private final FixedContext context = new FixedContext();

    private static Sample fence() {
        return Sample.of(
                new MarkingType(),
                "number",
                "M-1",
                "kind",
                "fence",
                "place",
                "AG",
                "organisation",
                "ANAMA",
                "set_up_on",
                "2025-01-10",
                "length_m",
                "400");
    }

    private static Sample inspected(String day, String condition, String repaired, String due) {
        return fence().row(
                        MarkingType.INSPECTIONS,
                        "inspected_on",
                        day,
                        "condition",
                        condition,
                        "repaired",
                        repaired,
                        "next_due",
                        due);
    }

    private static Sample signs() {
        return Sample.of(
                new SignType(),
                "number",
                "S-1",
                "kind",
                "both",
                "quantity",
                "12",
                "place",
                "AG",
                "organisation",
                "ANAMA",
                "placed_on",
                "2025-01-10");
    }

    @Test
    void metresStandUntilTheyAreRemoved() {
        assertThat(fence().postings())
                .containsExactly(
                        "marking_metres outside 2025-01-10 -400 " + DIMS,
                        "marking_metres standing 2025-01-10 400 " + DIMS);
        assertThat(fence().with("removed_on", "2025-03-01").postings())
                .endsWith(
                        "marking_metres standing 2025-03-01 -400 " + DIMS,
                        "marking_metres removed 2025-03-01 400 " + DIMS);
    }

    @Test
    void isRemovedOnTheDayItWasSetUpOrLater() {
        assertThat(fence().with("removed_on", "2025-01-10").findings(context)).isEmpty();
        assertThat(fence().with("removed_on", "2025-01-09").findings(context)).containsExactly("date.order");
        assertThat(fence().with("removed_on", "2025-05-01").findings(context)).containsExactly("date.future");
    }

    @Test
    void saysThatMarkingWithoutLengthIsNotCounted() {
        assertThat(fence().with("length_m", "").findings(context)).containsExactly("marking.no-length");
        assertThat(fence().with("length_m", "").postings()).isEmpty();
    }

    @Test
    void isInspectedWhileItStands() {
        assertThat(inspected("2025-01-10", "intact", "", "").findings(context)).isEmpty();
        assertThat(inspected("2025-01-09", "intact", "", "").findings(context))
                .containsExactly("marking.inspected-outside");
        Sample removed = inspected("2025-03-02", "intact", "", "");
        assertThat(removed.with("removed_on", "2025-03-02").findings(context)).isEmpty();
        assertThat(removed.with("removed_on", "2025-03-01").findings(context))
                .containsExactly("marking.inspected-outside");
    }

    @Test
    void anInspectionIsOverdueTheDayAfterItWasDue() {
        // today is 30 April
        assertThat(inspected("2025-02-01", "intact", "", "2025-04-30").findings(context))
                .isEmpty();
        assertThat(inspected("2025-02-01", "intact", "", "2025-04-29").findings(context))
                .containsExactly("marking.overdue");
        assertThat(inspected("2025-02-01", "intact", "", "2025-04-29")
                        .with("removed_on", "2025-04-01")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void theNewestInspectionCounts() {
        Sample twice = inspected("2025-02-01", "intact", "", "2025-03-01")
                .row(
                        MarkingType.INSPECTIONS,
                        "inspected_on",
                        "2025-03-01",
                        "condition",
                        "intact",
                        "next_due",
                        "2025-06-01");
        assertThat(twice.findings(context)).isEmpty();
    }

    @Test
    void damageIsToBeRepaired() {
        assertThat(inspected("2025-02-01", "damaged", "no", "").findings(context))
                .containsExactly("marking.not-repaired");
        assertThat(inspected("2025-02-01", "damaged", "yes", "").findings(context))
                .isEmpty();
        assertThat(inspected("2025-02-01", "unknown", "", "").findings(context)).isEmpty();
    }

    @Test
    void signsAreCountedWhileTheyStand() {
        assertThat(signs().findings(context)).isEmpty();
        assertThat(signs().with("removed_on", "2025-02-01").postings())
                .hasSize(4)
                .first()
                .isEqualTo("minefield_signs outside 2025-01-10 -12 kind=both;organisation=ANAMA;place=AG");
    }

    @Test
    void missingSignsAreNotLeftStanding() {
        Sample missing = signs().with("inspected_on", "2025-02-01", "condition", "missing");
        assertThat(missing.findings(context)).containsExactly("sign.missing");
        assertThat(missing.with("removed_on", "2025-02-01").findings(context)).isEmpty();
        assertThat(signs().with("quantity", "0").findings(context)).containsExactly("sign.zero");
    }

    @Test
    void comeFromFiles(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("marking.csv", """
                    number,kind,place,organisation,set_up_on,length_m,course
                    M-1,fence,AGD,ANAMA,2025-01-10,400,"LINESTRING(46.9 39.9,46.904 39.9)"
                    """)
                    .file("marking.inspections.csv", "number,inspected_on,condition\nM-1,2025-04-01,intact\n")
                    .file("minefield_sign.csv", """
                    number,kind,quantity,marking,place,organisation,lon,lat,placed_on
                    S-1,both,12,M-1,AGD,ANAMA,46.9,39.9,2025-01-10
                    """);
            assertThat(desktop.booked()).isEmpty();
            assertThat(desktop.books
                            .ledger()
                            .balances(new BalanceQuery(
                                    "marking_metres",
                                    Set.of("standing"),
                                    Map.of("place", Set.of("AGD")),
                                    Optional.empty(),
                                    desktop.head())))
                    .singleElement()
                    .satisfies(line -> assertThat(line.amount()).isEqualTo(400));
            desktop.clear();
            desktop.file("minefield_sign.csv", """
                    number,kind,quantity,marking,place,organisation,placed_on
                    S-2,both,12,M-9,AGD,ANAMA,2025-01-10
                    """);
            assertThat(desktop.refusals()).containsExactly("reference.unknown");
        }
    }
}
