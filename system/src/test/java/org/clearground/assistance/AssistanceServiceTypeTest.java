package org.clearground.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Formats;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistanceServiceTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample services() {
        return Sample.of(
                new AssistanceServiceType(),
                "number",
                "VA-1",
                "kind",
                "prosthetics",
                "from_day",
                "2025-01-01",
                "to_day",
                "2025-03-31",
                "place",
                "AG",
                "organisation",
                "ANAMA",
                "recipient",
                "survivor",
                "men",
                "7",
                "girls",
                "1");
    }

    @Test
    void countsServicesByGroupUnderTheirKind() {
        String dims = ";organisation=ANAMA;place=AG;recipient=survivor";
        assertThat(services().with("first_time", "3").postings())
                .containsExactly(
                        "services outside 2025-03-31 -7 group=men" + dims,
                        "services prosthetics 2025-03-31 7 group=men" + dims,
                        "services outside 2025-03-31 -1 group=girls" + dims,
                        "services prosthetics 2025-03-31 1 group=girls" + dims,
                        "first_time_served outside 2025-03-31 -3 " + dims.substring(1),
                        "first_time_served first_time 2025-03-31 3 " + dims.substring(1));
    }

    @Test
    void hasNoColumnForANameOrFreeText() {
        assertThat(new AssistanceServiceType().columns())
                .noneMatch(column -> column.format() == Formats.TEXT || column.format() == Formats.NAME);
    }

    @Test
    void saysThatNothingWasCounted() {
        Sample none = services().with("men", "", "girls", "");
        assertThat(none.findings(context)).containsExactly("services.none");
        assertThat(none.with("men", "0").findings(context)).isEmpty();
    }

    @Test
    void noMorePeopleThanServices() {
        assertThat(services().with("first_time", "8").findings(context)).isEmpty();
        assertThat(services().with("first_time", "9").findings(context)).containsExactly("services.first-time");
    }

    @Test
    void comesFromAFileWithoutNames(@TempDir Path folder) {
        String header = "number,kind,from_day,to_day,place,organisation,recipient,women";
        String row = "VA-1,psychosocial,2025-01-01,2025-03-31,AGD,ANAMA,family_member,4";
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("assistance_service.csv", header + "\n" + row + "\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.file("assistance_service.csv", header + ",name\n" + row + ",A. B.\n");
            assertThat(desktop.refusals()).containsExactly("column.unknown");
        }
    }
}
