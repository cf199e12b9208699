package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where the work on a hazard stands.
public enum HazardStatus implements Coded {
    RECORDED,
    OPEN,
    WORKED_ON,
    SUSPENDED,
    CLOSED,
    HANDED_OVER,
    REOPENED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<HazardStatus> LIST = CodeList.of("hazard_status", HazardStatus.class);
}
