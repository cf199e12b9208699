package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.handover.HandoverType;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

/// A hazard's certificate and the handover that it names.
class HandoverCertificateTest {

    private final FixedContext context = new FixedContext();

    private static Sample hazard() {
        return LandSamples.hazard()
                .with("status", "handed_over", "certificate", "HO-1", "certificate_on", "2025-04-01");
    }

    private static Sample handover() {
        return Sample.of(new HandoverType(), "number", "HO-1", "handed_over_on", "2025-04-01");
    }

    private FixedContext holding(Sample handover) {
        return context.only(HandoverType.TYPE, "HO-1").record(HandoverType.TYPE, handover.fields());
    }

    private void order(String... hazards) {
        Sample order = Sample.of(new TaskOrderType(), "number", "T-1", "ordered_on", "2025-01-15");
        for (String hazard : hazards) {
            order.row(TaskOrderType.HAZARDS, "hazard", hazard);
        }
        context.record(TaskOrderType.TYPE, order.fields());
    }

    @Test
    void aCertificateIsAHandoverThatTheBooksHold() {
        assertThat(hazard().findings(holding(handover()))).isEmpty();
        assertThat(hazard().with("certificate", "HO-2").findings(context)).containsExactly("certificate.unknown");
        assertThat(hazard().with("certificate", "HO-2").findings(context, "certificate.unknown"))
                .singleElement()
                .satisfies(f -> assertThat(f.isFault()).isFalse())
                .satisfies(f -> assertThat(f.message()).contains("'HO-1'"));
    }

    @Test
    void booksWithoutHandoversKnowCertificatesByNumberAlone() {
        assertThat(hazard().findings(context.only(HandoverType.TYPE))).isEmpty();
    }

    @Test
    void aHazardWithoutCertificateIsNotHeldAgainstAny() {
        assertThat(LandSamples.hazard().findings(holding(handover()))).isEmpty();
    }

    @Test
    void bothAreOfOneDay() {
        holding(handover());
        assertThat(hazard().with("certificate_on", "2025-04-02").findings(context))
                .containsExactly("certificate.day");
        assertThat(hazard().with("certificate_on", "2025-03-31").findings(context))
                .containsExactly("certificate.day");
    }

    @Test
    void theHandoverListsTheHazardOrNone() {
        assertThat(hazard().findings(holding(handover().row(HandoverType.HAZARDS, "hazard", "H-1"))))
                .isEmpty();
        assertThat(hazard().findings(holding(handover().row(HandoverType.HAZARDS, "hazard", "H-2"))))
                .containsExactly("certificate.other-hazard");
        assertThat(hazard().findings(holding(handover()
                        .row(HandoverType.HAZARDS, "hazard", "H-2")
                        .row(HandoverType.HAZARDS, "hazard", "H-1"))))
                .isEmpty();
    }

    @Test
    void aHandoverWithoutHazardsCoversThoseOfItsTask() {
        holding(handover().with("task", "T-1"));
        assertThat(hazard().findings(context)).as("a task without its order").isEmpty();
        order();
        assertThat(hazard().findings(context)).as("an order without hazards").isEmpty();
        order("H-1");
        assertThat(hazard().findings(context)).isEmpty();
        order("H-2");
        assertThat(hazard().findings(context)).containsExactly("certificate.other-hazard");
        holding(handover().with("task", "T-1").row(HandoverType.HAZARDS, "hazard", "H-1"));
        assertThat(hazard().findings(context))
                .as("what the handover lists counts first")
                .isEmpty();
    }
}
