package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The condition of a found item.
public enum Condition implements Coded {
    INTACT,
    DAMAGED,
    DETERIORATED,
    DETONATED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Condition> LIST = CodeList.of("condition", Condition.class);
}
