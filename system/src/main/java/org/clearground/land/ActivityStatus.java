package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where an activity stands.
public enum ActivityStatus implements Coded {
    PLANNED,
    ONGOING,
    COMPLETED,
    SUSPENDED,
    ABORTED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<ActivityStatus> LIST = CodeList.of("activity_status", ActivityStatus.class);
}
