package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.code.Nearest;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;

/// Columns and checks of what is done under a task order.
public final class TaskLink {

    /// The task order of a record that has one.
    public static final Column<String> TASK = Column.required("task", Formats.reference(TaskOrderType.TYPE));

    /// The task order of a record that may have one.
    public static final Column<String> TASK_IF_ANY = Column.optional("task", Formats.reference(TaskOrderType.TYPE));

    private TaskLink() {}

    /// A warning when a report names a task of which there is no order, though the books keep orders. A country
    /// may know its tasks by number alone: then nothing is said.
    static Optional<Finding> unknown(Fields fields, CheckContext context) {
        List<String> orders = context.numbers(TaskOrderType.TYPE);
        return fields.find(ClearanceReportType.TASK)
                .filter(task -> !orders.isEmpty() && !context.exists(TaskOrderType.TYPE, task))
                .map(task -> Finding.warning(
                                "task.unknown",
                                "There is no order of the task '" + task + "': did you mean '"
                                        + Nearest.to(task, orders) + "'?")
                        .inField(ClearanceReportType.TASK.name()));
    }

    /// A fault when something of a task happened before the task was ordered.
    ///
    /// @param task  the column with the task's number, if there is one
    /// @param day   the day on which it happened
    /// @param field the column with that day, for the finding
    public static Optional<Finding> beforeOrder(
            Optional<String> task, LocalDate day, String field, CheckContext context) {
        return task.flatMap(number -> context.find(TaskOrderType.TYPE, number))
                .map(order -> order.get(TaskOrderType.ORDERED_ON))
                .filter(day::isBefore)
                .map(ordered -> Finding.fault(
                                "date.before-task",
                                "'" + field + "' (" + day + ") lies before the task was ordered (" + ordered
                                        + "): one of the days is wrong.")
                        .inField(field));
    }
}
