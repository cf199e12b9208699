package org.clearground.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingAndNeedsTest {

    private final FixedContext context = new FixedContext();

    private static Sample conference() {
        return Sample.of(
                new MeetingType(),
                "number",
                "M-1",
                "title",
                "Conference on mine action",
                "kind",
                "conference",
                "from_day",
                "2025-05-30",
                "to_day",
                "2025-05-31");
    }

    private static Sample needs() {
        return Sample.of(new NeedsListType(), "number", "NL-1", "title", "Needs", "as_of", "2025-04-30");
    }

    private static Sample need(String amount, String currency) {
        return needs().row(NeedsListType.NEEDS, "need", "Dogs", "amount", amount, "currency", currency);
    }

    @Test
    void aMeetingMayLieAheadButEndsAfterItBegins() {
        assertThat(conference().findings(context)).isEmpty();
        assertThat(conference().with("to_day", "2025-05-30").findings(context)).isEmpty();
        assertThat(conference().with("to_day", "2025-05-29").findings(context)).containsExactly("date.order");
        assertThat(conference().postings()).isEmpty();
    }

    @Test
    void aListNamesNeeds() {
        assertThat(needs().findings(context)).containsExactly("needs.none");
        assertThat(need("", "").findings(context)).isEmpty();
        assertThat(need("", "").row(NeedsListType.NEEDS, "need", "Dogs").findings(context))
                .containsExactly("row.duplicate");
        assertThat(need("", "").with("as_of", "2025-05-01").findings(context)).containsExactly("date.future");
    }

    @Test
    void anAmountIsPositiveAndHasItsCurrency() {
        assertThat(need("0.01", "USD").findings(context)).isEmpty();
        assertThat(need("0", "USD").findings(context)).containsExactly("needs.amount");
        assertThat(need("5", "").findings(context)).containsExactly("needs.half");
        assertThat(need("", "USD").findings(context)).containsExactly("needs.half");
    }

    @Test
    void comeFromFiles(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("meeting.csv", """
                    number,title,kind,from_day,to_day,organisation,text
                    M-1,Council,coordination_council,2025-02-01,2025-02-01,ANAMA,The plan was approved.
                    """)
                    .file("needs_list.csv", "number,title,as_of\nNL-1,Needs,2025-03-31\n")
                    .file(
                            "needs_list.needs.csv",
                            "number,need,unit,quantity,priority\nNL-1,Detection dogs,dogs,30,urgent\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("needs_list.csv", "number,title,as_of\nNL-2,Needs,2025-03-32\n");
            assertThat(desktop.refusals()).containsExactly("date.bad");
        }
    }
}
