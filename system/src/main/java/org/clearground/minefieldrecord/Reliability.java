package org.clearground.minefieldrecord;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How far a minefield record agrees with what was found.
public enum Reliability implements Coded {
    HIGH,
    LOW,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Reliability> LIST = CodeList.of("record_reliability", Reliability.class);
}
