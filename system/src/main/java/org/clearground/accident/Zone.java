package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where an accident lies by a named reference line.
public enum Zone implements Coded {
    ON,
    BEYOND,
    ELSEWHERE,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Zone> LIST = CodeList.of("zone", Zone.class);
}
