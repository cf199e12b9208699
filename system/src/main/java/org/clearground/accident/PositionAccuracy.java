package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How exactly the place of an accident is known.
public enum PositionAccuracy implements Coded {
    EXACT,
    SETTLEMENT,
    DISTRICT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<PositionAccuracy> LIST = CodeList.of("position_accuracy", PositionAccuracy.class);
}
