package org.clearground.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsAndEquipmentTest {

    private final FixedContext context = new FixedContext();

    private static Sample team() {
        return Sample.of(
                new TeamType(),
                "number",
                "T-1",
                "name",
                "Manual team 1",
                "organisation",
                "ANAMA",
                "kind",
                "manual",
                "valid_from",
                "2025-01-01",
                "women",
                "3",
                "men",
                "5");
    }

    private static Sample detector() {
        return Sample.of(
                new EquipmentType(),
                "number",
                "E-1",
                "kind",
                "detector",
                "organisation",
                "ANAMA",
                "in_service_from",
                "2025-01-01");
    }

    private static Sample checked(String day, String result, String due) {
        return detector().row(EquipmentType.CHECKS, "checked_on", day, "result", result, "next_due", due);
    }

    private static Sample course() {
        return Sample.of(
                new TrainingCourseType(),
                "number",
                "C-1",
                "kind",
                "basic",
                "subject",
                "Manual demining",
                "from_day",
                "2025-01-01",
                "to_day",
                "2025-02-01",
                "women",
                "4",
                "men",
                "10");
    }

    @Test
    void aTeamHasPeopleWhileItLasts() {
        assertThat(team().findings(context)).isEmpty();
        assertThat(team().with("women", "", "men", "0").findings(context)).containsExactly("team.empty");
        assertThat(team().with("valid_to", "2025-01-01").findings(context)).isEmpty();
        assertThat(team().with("valid_to", "2024-12-31").findings(context)).containsExactly("date.order");
        assertThat(team().postings()).isEmpty();
    }

    @Test
    void equipmentThatFailedDoesNotStayInService() {
        assertThat(checked("2025-02-01", "passed", "").findings(context)).isEmpty();
        Sample failed = checked("2025-02-01", "failed", "");
        assertThat(failed.findings(context)).containsExactly("equipment.failed");
        assertThat(failed.row(EquipmentType.CHECKS, "checked_on", "2025-02-02", "result", "passed")
                        .findings(context))
                .isEmpty();
        assertThat(checked("2025-02-01", "failed", "")
                        .with("out_of_service_on", "2025-02-01")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void aCheckIsOverdueTheDayAfterItWasDue() {
        // today is 30 April
        assertThat(checked("2025-02-01", "passed", "2025-04-30").findings(context))
                .isEmpty();
        assertThat(checked("2025-02-01", "passed", "2025-04-29").findings(context))
                .containsExactly("equipment.overdue");
        assertThat(checked("2025-02-01", "passed", "2025-01-31").findings(context))
                .containsExactly("date.order", "equipment.overdue");
        assertThat(checked("2025-05-01", "passed", "").findings(context)).containsExactly("date.future");
    }

    @Test
    void noMorePassThanWereTrained() {
        assertThat(course().with("passed_women", "4", "passed_men", "9").findings(context))
                .isEmpty();
        assertThat(course().with("passed_women", "5").findings(context)).containsExactly("trainees.passed-more");
        assertThat(course().with("passed_unspecified", "1").findings(context)).containsExactly("trainees.passed-more");
    }

    @Test
    void countsThoseWhoPassedByGroup() {
        assertThat(course().with("passed_women", "4").postings())
                .endsWith(
                        "trainees_passed outside 2025-02-01 -4 group=women;kind=basic;subject=Manual demining",
                        "trainees_passed passed 2025-02-01 4 group=women;kind=basic;subject=Manual demining");
        assertThat(course().postings()).noneMatch(line -> line.startsWith("trainees_passed"));
    }

    @Test
    void comeFromFiles(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("team.csv", """
                    number,name,organisation,kind,valid_from,women,men,dogs
                    T-1,Dog team 1,ANAMA,dogs,2025-01-01,1,2,2
                    """)
                    .file("equipment.csv", """
                    number,kind,model,organisation,team,in_service_from
                    E-1,detector,F3,ANAMA,T-1,2025-01-01
                    """)
                    .file("equipment.checks.csv", "number,checked_on,result,what\nE-1,2025-03-01,passed,Test piece\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("equipment.csv", """
                    number,kind,organisation,team,in_service_from
                    E-2,detector,ANAMA,T-9,2025-01-01
                    """);
            assertThat(desktop.refusals()).containsExactly("reference.unknown");
        }
    }
}
