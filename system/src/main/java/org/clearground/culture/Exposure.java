package org.clearground.culture;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How explosive ordnance concerns a site.
public enum Exposure implements Coded {
    CONTAMINATED,
    SUSPECTED,
    NEAR_HAZARD,
    CLEARED,
    NONE,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Exposure> LIST = CodeList.of("exposure", Exposure.class);
}
