package org.clearground.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.land.CompletionReportType;
import org.clearground.land.HandoverCertificate;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ResidualRisk;
import org.clearground.land.TaskLink;
import org.clearground.land.TaskOrderType;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Depth;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.Heads;
import org.clearground.registry.Links;
import org.clearground.registry.YesNo;

/// A handover: the certificate by which released land goes to those who will use it, what risk is left, and how
/// many people of the community were told, by sex and age.
public final class HandoverType implements RecordType {

    /// The type's name.
    public static final String TYPE = HandoverCertificate.TYPE;

    public static final Column<LocalDate> HANDED_OVER_ON = HandoverCertificate.HANDED_OVER_ON;
    public static final Column<String> COMPLETION =
            Column.optional("completion", Formats.reference(CompletionReportType.TYPE));
    public static final Column<String> RECEIVER = Column.required("receiver", Formats.NAME);
    public static final Column<ReceiverKind> RECEIVER_KIND =
            Column.required("receiver_kind", Formats.code(ReceiverKind.LIST));
    public static final Column<SquareMetres> AREA = Column.optional("area", Formats.SQUARE_METRES);
    public static final Column<Depth> DEPTH = Column.optional("depth", Formats.DEPTH);
    public static final Column<ResidualRisk> RESIDUAL_RISK =
            Column.required("residual_risk", Formats.code(ResidualRisk.LIST));
    public static final Column<String> RESIDUAL_RISK_NOTE = Column.optional("residual_risk_note", Formats.TEXT);
    public static final Column<YesNo> DISPUTED = Column.optional("disputed", Formats.code(YesNo.LIST));

    /// The hazards whose ground is handed over.
    public static final ListOf HAZARDS = HandoverCertificate.HAZARDS;

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, HANDED_OVER_ON, TaskLink.TASK_IF_ANY, COMPLETION, Links.ORGANISATION),
                        List.of(Links.PLACE, RECEIVER, RECEIVER_KIND, AREA, DEPTH, RESIDUAL_RISK, RESIDUAL_RISK_NOTE),
                        List.of(HazardAreaType.INTENDED_USE, DISPUTED),
                        Heads.COLUMNS,
                        List.of(Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(HAZARDS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(HANDED_OVER_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        LocalDate day = fields.get(HANDED_OVER_ON);
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(HANDED_OVER_ON)
                .notTwice(HAZARDS, List.of(TaskOrderType.HAZARD));
        TaskLink.beforeOrder(fields.find(TaskLink.TASK_IF_ANY), day, HANDED_OVER_ON.name(), context)
                .ifPresent(checks::add);
        fields.find(COMPLETION)
                .flatMap(number -> context.find(CompletionReportType.TYPE, number))
                .map(completion -> completion.get(CompletionReportType.COMPLETED_ON))
                .filter(day::isBefore)
                .ifPresent(completed -> checks.add(Finding.fault(
                                "handover.before-completion",
                                "The land was handed over on " + day + ", before its task was completed on " + completed
                                        + ": one of the days is wrong.")
                        .inField(HANDED_OVER_ON.name())));
        if (Heads.total(fields).value() == 0) {
            checks.add(Finding.warning(
                            "handover.nobody-told",
                            "Nobody of the community was told, or nobody counted them: fill in women, men, girls and boys.")
                    .inField(Heads.WOMEN.name()));
        }
        if (fields.get(RESIDUAL_RISK) == ResidualRisk.UNKNOWN) {
            checks.add(Finding.warning(
                            "handover.risk-unknown",
                            "Who takes the land must know what risk is left: write it, or none_known.")
                    .inField(RESIDUAL_RISK.name()));
        }
        return checks.addAll(new HandoverGuards(fields, context).findings()).findings();
    }

    /// The people who were told, and the area that the certificate states.
    @Override
    public List<Posting> postings(Fields fields) {
        Dims dims = Lines.dims(fields, List.of(Links.ORGANISATION, Links.PLACE));
        LocalDate day = fields.get(HANDED_OVER_ON);
        List<Posting> postings = new ArrayList<>(Heads.postings("people_told", day, "told", fields, dims));
        postings.addAll(new Lines("area_handed_over", day)
                .move(
                        Lines.OUTSIDE,
                        "handed_over",
                        fields.find(AREA).orElse(SquareMetres.ZERO).value(),
                        dims)
                .postings());
        return postings;
    }
}
