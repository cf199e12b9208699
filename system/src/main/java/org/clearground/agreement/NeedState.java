package org.clearground.agreement;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where a need stands.
public enum NeedState implements Coded {
    OPEN,
    PARTLY_MET,
    MET,
    DROPPED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<NeedState> LIST = CodeList.of("need_state", NeedState.class);
}
