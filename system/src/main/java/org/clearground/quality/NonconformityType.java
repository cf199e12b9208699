package org.clearground.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.land.TaskLink;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;
import org.clearground.registry.OrganisationType;

/// A nonconformity from the day it was raised until it is closed, with its corrective actions: each with an
/// owner, a day by which it is due and the day on which it was done.
public final class NonconformityType implements RecordType {

    /// The type's name.
    public static final String TYPE = "nonconformity";

    public static final Column<LocalDate> RAISED_ON = Column.required("raised_on", Formats.DATE);
    public static final Column<String> INSPECTION =
            Column.optional("inspection", Formats.reference(InspectionType.TYPE));
    public static final Column<NonconformityKind> KIND = Column.required("kind", Formats.code(NonconformityKind.LIST));
    public static final Column<Severity> SEVERITY = Column.required("severity", Formats.code(Severity.LIST));
    public static final Column<String> TEXT = Column.required("text", Formats.TEXT);
    public static final Column<LocalDate> CLOSED_ON = Column.optional("closed_on", Formats.DATE);

    public static final Column<String> ACTION = Column.required("action", Formats.TEXT);
    public static final Column<String> OWNER = Column.required("owner", Formats.reference(OrganisationType.TYPE));
    public static final Column<LocalDate> DUE_ON = Column.required("due_on", Formats.DATE);
    public static final Column<LocalDate> DONE_ON = Column.optional("done_on", Formats.DATE);

    /// The corrective actions.
    public static final ListOf ACTIONS = new ListOf("actions", List.of(ACTION, OWNER, DUE_ON, DONE_ON));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                RAISED_ON,
                Links.ORGANISATION,
                INSPECTION,
                TaskLink.TASK_IF_ANY,
                Links.PLACE_IF_ANY,
                KIND,
                SEVERITY,
                TEXT,
                CLOSED_ON,
                Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(ACTIONS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(Optional.of(fields.get(RAISED_ON)), fields.find(CLOSED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(RAISED_ON)
                .notInFuture(CLOSED_ON)
                .inOrder(RAISED_ON, CLOSED_ON);
        List<Fields> actions = fields.list(ACTIONS);
        if (actions.isEmpty() && fields.get(SEVERITY) != Severity.MINOR) {
            checks.add(Finding.warning(
                            "nonconformity.no-action",
                            "A nonconformity that is not minor needs a corrective action with an owner and a day.")
                    .inField(ACTIONS.name()));
        }
        for (int i = 0; i < actions.size(); i++) {
            action(fields, i, context.today(), checks);
        }
        return checks.findings();
    }

    private static void action(Fields fields, int row, LocalDate today, Checks checks) {
        Fields action = fields.list(ACTIONS).get(row);
        Optional<LocalDate> done = action.find(DONE_ON);
        done.ifPresent(day -> checks.notInFuture(day, Checks.field(ACTIONS, row, DONE_ON)));
        if (done.isEmpty() && fields.has(CLOSED_ON)) {
            checks.add(Finding.fault(
                            "nonconformity.closed-early",
                            "The nonconformity is closed, yet this action is not done: write the day, or leave it open.")
                    .inField(Checks.field(ACTIONS, row, DONE_ON)));
        } else if (done.isEmpty() && action.get(DUE_ON).isBefore(today)) {
            checks.add(Finding.warning(
                            "nonconformity.overdue",
                            "The action was due by " + action.get(DUE_ON) + " from " + action.get(OWNER)
                                    + ": report that it is done, or why it is not.")
                    .inField(Checks.field(ACTIONS, row, DUE_ON)));
        }
    }

    /// One nonconformity that is open from the day it was raised until it is closed.
    @Override
    public List<Posting> postings(Fields fields) {
        Dims dims = Lines.dims(fields, List.of(KIND, SEVERITY, Links.ORGANISATION));
        List<Posting> postings = new ArrayList<>(new Lines(TYPE, fields.get(RAISED_ON))
                .move(Lines.OUTSIDE, "open", 1, dims)
                .postings());
        fields.find(CLOSED_ON)
                .ifPresent(day -> postings.addAll(
                        new Lines(TYPE, day).move("open", "closed", 1, dims).postings()));
        return postings;
    }
}
