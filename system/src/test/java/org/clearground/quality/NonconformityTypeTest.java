package org.clearground.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.LandSamples;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NonconformityTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample minor() {
        return Sample.of(
                new NonconformityType(),
                "number",
                "N-1",
                "raised_on",
                "2025-03-01",
                "organisation",
                "ANAMA",
                "kind",
                "marking",
                "severity",
                "minor",
                "text",
                "A lane was not marked.");
    }

    private static Sample acted(String due, String done) {
        return minor().row(
                        NonconformityType.ACTIONS,
                        "action",
                        "Mark the lane.",
                        "owner",
                        "ANAMA",
                        "due_on",
                        due,
                        "done_on",
                        done);
    }

    @Test
    void isOpenUntilItIsClosed() {
        String dims = " kind=marking;organisation=ANAMA;severity=minor";
        assertThat(minor().postings())
                .containsExactly(
                        "nonconformity outside 2025-03-01 -1" + dims, "nonconformity open 2025-03-01 1" + dims);
        assertThat(minor().with("closed_on", "2025-03-10").postings())
                .endsWith("nonconformity open 2025-03-10 -1" + dims, "nonconformity closed 2025-03-10 1" + dims);
    }

    @Test
    void isClosedOnTheDayItWasRaisedOrLater() {
        assertThat(minor().with("closed_on", "2025-03-01").findings(context)).isEmpty();
        assertThat(minor().with("closed_on", "2025-02-28").findings(context)).containsExactly("date.order");
    }

    @Test
    void needsAnActionUnlessItIsMinor() {
        assertThat(minor().findings(context)).isEmpty();
        assertThat(minor().with("severity", "major").findings(context)).containsExactly("nonconformity.no-action");
        assertThat(acted("2025-05-01", "").with("severity", "critical").findings(context))
                .isEmpty();
    }

    @Test
    void anActionIsOverdueTheDayAfterItWasDue() {
        // today is 30 April
        assertThat(acted("2025-04-30", "").findings(context)).isEmpty();
        assertThat(acted("2025-04-29", "").findings(context)).containsExactly("nonconformity.overdue");
        assertThat(acted("2025-04-29", "2025-04-30").findings(context)).isEmpty();
        assertThat(acted("2025-04-29", "2025-05-01").findings(context)).containsExactly("date.future");
    }

    @Test
    void isNotClosedBeforeItsActionsAreDone() {
        assertThat(acted("2025-04-29", "").with("closed_on", "2025-04-01").findings(context))
                .containsExactly("nonconformity.closed-early");
        assertThat(acted("2025-04-29", "2025-04-01")
                        .with("closed_on", "2025-04-01")
                        .findings(context))
                .isEmpty();
    }

    private static Sample suspension() {
        return Sample.of(
                new SuspensionType(),
                "number",
                "S-1",
                "organisation",
                "ANAMA",
                "scope",
                "task",
                "task",
                "T-1",
                "from_day",
                "2025-02-01",
                "lifted_on",
                "2025-02-10",
                "reason",
                "An item was missed.");
    }

    @Test
    void aSuspendedTaskIsNamed() {
        assertThat(suspension().findings(context)).isEmpty();
        assertThat(suspension().with("task", "").findings(context)).containsExactly("suspension.task-missing");
        assertThat(suspension().with("task", "", "scope", "organisation").findings(context))
                .isEmpty();
        assertThat(suspension().with("lifted_on", "2025-01-31").findings(context))
                .containsExactly("date.order");
    }

    @Test
    void saysWhoWorkedWhileTheTaskWasSuspended() {
        // the report's work begins on 1 February
        context.record(
                ClearanceReportType.TYPE,
                LandSamples.clearance().with("task", "T-1").fields());
        assertThat(suspension().findings(context)).containsExactly("suspension.worked");
        assertThat(suspension().with("from_day", "2025-02-02").findings(context))
                .isEmpty();
        assertThat(suspension()
                        .with("from_day", "2025-01-20", "lifted_on", "2025-02-01")
                        .findings(context))
                .isEmpty();
        assertThat(suspension().with("lifted_on", "").findings(context)).containsExactly("suspension.worked");
    }

    @Test
    void comeFromFiles(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("nonconformity.csv", """
                    number,raised_on,organisation,kind,severity,text
                    N-1,2025-03-01,ANAMA,missed_item,critical,An item lay at 12 cm.
                    """)
                    .file(
                            "nonconformity.actions.csv",
                            "number,action,owner,due_on,done_on\nN-1,Search again.,ANAMA,2025-03-10,2025-03-09\n")
                    .file("suspension.csv", """
                    number,organisation,scope,from_day,reason,nonconformity
                    S-1,ANAMA,method,2025-03-01,Dogs failed the test.,N-1
                    """);
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("suspension.csv", """
                    number,organisation,scope,from_day,reason,nonconformity
                    S-2,ANAMA,method,2025-03-01,Dogs failed the test.,N-9
                    """);
            assertThat(desktop.refusals()).containsExactly("reference.unknown");
        }
    }
}
