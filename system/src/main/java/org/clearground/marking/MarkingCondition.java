package org.clearground.marking;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The condition of marking or of a sign.
public enum MarkingCondition implements Coded {
    INTACT,
    DAMAGED,
    PARTLY_MISSING,
    MISSING,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<MarkingCondition> LIST = CodeList.of("marking_condition", MarkingCondition.class);
}
