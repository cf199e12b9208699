package org.clearground.minefieldrecord;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How mines were laid.
public enum Emplacement implements Coded {
    BY_HAND,
    MECHANICAL,
    REMOTELY_DELIVERED,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Emplacement> LIST = CodeList.of("emplacement", Emplacement.class);
}
