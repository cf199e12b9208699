package org.clearground.displacement;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a displacement statement counts.
public enum DisplacementMeasure implements Coded {
    EXPECTED_TO_RETURN,
    RETURNED,
    DISPLACED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<DisplacementMeasure> LIST =
            CodeList.of("displacement_measure", DisplacementMeasure.class);
}
