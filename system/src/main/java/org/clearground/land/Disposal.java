package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What was done with a found item.
public enum Disposal implements Coded {
    DESTROYED_IN_SITU,
    DESTROYED_ELSEWHERE,
    REMOVED,
    HANDED_OVER,
    LEFT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Disposal> LIST = CodeList.of("disposal", Disposal.class);
}
