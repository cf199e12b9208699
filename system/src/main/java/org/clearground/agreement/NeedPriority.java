package org.clearground.agreement;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How urgent a need is.
public enum NeedPriority implements Coded {
    URGENT,
    HIGH,
    MEDIUM,
    LOW,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<NeedPriority> LIST = CodeList.of("need_priority", NeedPriority.class);
}
