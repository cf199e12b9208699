package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where a task order stands.
public enum TaskStatus implements Coded {
    PLANNED,
    ISSUED,
    ACCEPTED,
    SUSPENDED,
    COMPLETED,
    CANCELLED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<TaskStatus> LIST = CodeList.of("task_status", TaskStatus.class);
}
