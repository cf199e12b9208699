package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.code.Nearest;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;

/// What a handover says of a hazard, and whether the hazard says the same: its certificate is a handover, of that
/// day, and covers it. All findings are warnings, since either of the two records may be the wrong one.
public final class HandoverCertificate {

    /// The type of the record that is the certificate.
    public static final String TYPE = "handover";

    /// The day of the certificate.
    public static final Column<LocalDate> HANDED_OVER_ON = Column.required("handed_over_on", Formats.DATE);

    /// The hazards whose ground is handed over.
    public static final ListOf HAZARDS = new ListOf("hazards", List.of(TaskOrderType.HAZARD));

    private HandoverCertificate() {}

    /// What does not agree with a hazard's certificate; nothing when it names none. Books that hold no handover
    /// at all know certificates by number alone: then nothing is said of an unknown one.
    static Optional<Finding> check(Fields hazard, CheckContext context) {
        Optional<String> number = hazard.find(HazardAreaType.CERTIFICATE);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fields> handover = context.find(TYPE, number.get());
        if (handover.isEmpty()) {
            return unknown(number.get(), context);
        }
        return day(hazard, handover.get()).or(() -> coverage(hazard.get(Columns.NUMBER), handover.get(), context));
    }

    private static Optional<Finding> unknown(String number, CheckContext context) {
        List<String> known = context.numbers(TYPE);
        return known.isEmpty() || context.exists(TYPE, number)
                ? Optional.empty()
                : finding(
                        "certificate.unknown",
                        "No handover has the number '" + number + "' of the certificate: import it, or did you mean '"
                                + Nearest.to(number, known) + "'?",
                        HazardAreaType.CERTIFICATE);
    }

    private static Optional<Finding> day(Fields hazard, Fields handover) {
        LocalDate day = handover.get(HANDED_OVER_ON);
        return hazard.find(HazardAreaType.CERTIFICATE_ON)
                .filter(stated -> !stated.equals(day))
                .flatMap(stated -> finding(
                        "certificate.day",
                        "The certificate is of " + stated + ", the handover '" + handover.get(Columns.NUMBER) + "' of "
                                + day + ": correct the one that is wrong.",
                        HazardAreaType.CERTIFICATE_ON));
    }

    /// A handover covers the hazards that it lists; one that lists none covers those of its task's order.
    private static Optional<Finding> coverage(String hazard, Fields handover, CheckContext context) {
        List<String> covered = hazards(handover);
        String of = "The handover '" + handover.get(Columns.NUMBER) + "' covers ";
        if (covered.isEmpty()) {
            Optional<String> task = handover.find(TaskLink.TASK_IF_ANY);
            covered = task.flatMap(number -> context.find(TaskOrderType.TYPE, number))
                    .map(HandoverCertificate::hazards)
                    .orElse(List.of());
            of += "the task '" + task.orElse("") + "' of ";
        }
        return covered.isEmpty() || covered.contains(hazard)
                ? Optional.empty()
                : finding(
                        "certificate.other-hazard",
                        of + String.join(", ", covered) + ", not this hazard: correct the certificate's number, or add"
                                + " the hazard to the handover.",
                        HazardAreaType.CERTIFICATE);
    }

    private static List<String> hazards(Fields fields) {
        return fields.list(HAZARDS).stream()
                .map(row -> row.get(TaskOrderType.HAZARD))
                .toList();
    }

    private static Optional<Finding> finding(String code, String sentence, Column<?> column) {
        return Optional.of(Finding.warning(code, sentence).inField(column.name()));
    }
}
