package org.clearground.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.TaskLink;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// Work that an authority suspended, until it lifted the suspension.
public final class SuspensionType implements RecordType {

    /// The type's name.
    public static final String TYPE = "suspension";

    public static final Column<SuspensionScope> SCOPE = Column.required("scope", Formats.code(SuspensionScope.LIST));
    public static final Column<String> WHAT = Column.optional("what", Formats.NAME);
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> LIFTED_ON = Column.optional("lifted_on", Formats.DATE);
    public static final Column<String> REASON = Column.required("reason", Formats.TEXT);
    public static final Column<String> NONCONFORMITY =
            Column.optional("nonconformity", Formats.reference(NonconformityType.TYPE));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                Links.ORGANISATION,
                SCOPE,
                TaskLink.TASK_IF_ANY,
                WHAT,
                FROM_DAY,
                LIFTED_ON,
                REASON,
                NONCONFORMITY,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(Optional.of(fields.get(FROM_DAY)), fields.find(LIFTED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(FROM_DAY)
                .notInFuture(LIFTED_ON)
                .inOrder(FROM_DAY, LIFTED_ON);
        if (fields.get(SCOPE) == SuspensionScope.TASK && !fields.has(TaskLink.TASK_IF_ANY)) {
            checks.add(Finding.fault("suspension.task-missing", "A task is suspended: write its number.")
                    .inField(TaskLink.TASK_IF_ANY.name()));
        }
        fields.find(TaskLink.TASK_IF_ANY)
                .map(task -> context.naming(ClearanceReportType.TYPE, ClearanceReportType.TASK.name(), task))
                .orElse(List.of())
                .forEach(report -> worked(fields, report).ifPresent(checks::add));
        return checks.findings();
    }

    /// A report of the suspended task whose work begins while it is suspended.
    private static Optional<Finding> worked(Fields fields, Fields report) {
        LocalDate began = report.get(ClearanceReportType.STARTED_ON);
        boolean during = !began.isBefore(fields.get(FROM_DAY))
                && fields.find(LIFTED_ON)
                        .filter(lifted -> !began.isBefore(lifted))
                        .isEmpty();
        return during
                ? Optional.of(Finding.warning(
                                "suspension.worked",
                                "The report " + report.get(Columns.NUMBER) + " begins work on " + began
                                        + ", while the task was suspended: check the days.")
                        .inField(FROM_DAY.name()))
                : Optional.empty();
    }
}
