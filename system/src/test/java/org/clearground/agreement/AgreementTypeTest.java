package org.clearground.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.Fields;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.clearground.record.Spans;
import org.clearground.registry.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample memorandum() {
        return Sample.of(
                        new AgreementType(),
                        "number",
                        "AGR-1",
                        "title",
                        "Memorandum on training",
                        "kind",
                        "memorandum",
                        "signed_on",
                        "2025-04-30",
                        "status",
                        "signed")
                .row(AgreementType.PARTIES, "name", "ANAMA", "organisation", "ANAMA")
                .row(AgreementType.PARTIES, "name", "A donor");
    }

    @Test
    void takesAnAgreementSignedToday() {
        assertThat(memorandum().findings(context)).isEmpty();
        assertThat(memorandum().with("signed_on", "2025-05-01").findings(context))
                .containsExactly("date.future");
    }

    @Test
    void refusesAnAgreementThatEndsBeforeItBegins() {
        assertThat(memorandum().with("valid_to", "2025-04-30").findings(context))
                .isEmpty();
        assertThat(memorandum().with("valid_to", "2025-04-29").findings(context))
                .containsExactly("date.order");
    }

    @Test
    void holdsUntilFurtherNotice() {
        assertThat(new AgreementType().when(memorandum().fields()).to()).isEqualTo(Spans.OPEN_END);
    }

    @Test
    void namesAPartyOnceAndKnowsItsOrganisation() {
        assertThat(memorandum().row(AgreementType.PARTIES, "name", "A donor").findings(context))
                .containsExactly("row.duplicate");
        assertThat(memorandum().findings(context.only("organisation", "MES"))).containsExactly("reference.unknown");
    }

    @Test
    void postsNothing() {
        assertThat(memorandum().postings()).isEmpty();
    }

    @Test
    void comesFromFilesAndGoesToItsTable(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("agreement.csv", """
                    number,title,kind,signed_on,status
                    AGR-1,Memorandum on training,memorandum,2025-01-15,in_force
                    """)
                    .file("agreement.parties.csv", "number,name,organisation\nAGR-1,Agency,ANAMA\n");
            assertThat(desktop.booked()).isEmpty();
            Fields booked = desktop.books
                    .find(AgreementType.TYPE, "AGR-1", desktop.head())
                    .orElseThrow();
            assertThat(booked.list(AgreementType.PARTIES).getFirst().text(Links.ORGANISATION_IF_ANY))
                    .contains("ANAMA");
        }
    }

    @Test
    void isRefusedFromAFileWithAKindThatIsNone(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("agreement.csv", """
                    number,title,kind,signed_on,status
                    AGR-1,Memorandum on training,memo,2025-01-15,in_force
                    """);
            assertThat(desktop.refusals()).containsExactly("code.unknown");
        }
    }
}
