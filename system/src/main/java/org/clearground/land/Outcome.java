package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What became of the ground in a polygon: cancelled by NTS, reduced by TS, cleared to a depth.
public enum Outcome implements Coded {
    CANCELLED,
    REDUCED,
    CLEARED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Outcome> LIST = CodeList.of("outcome", Outcome.class);
}
