package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How urgent a task is.
public enum TaskPriority implements Coded {
    URGENT,
    HIGH,
    MEDIUM,
    LOW,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<TaskPriority> LIST = CodeList.of("task_priority", TaskPriority.class);
}
