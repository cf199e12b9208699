package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a contamination estimate estimates.
public enum EstimateMeasure implements Coded {
    AREA_KM2,
    SHARE_PERCENT,
    MINES_LAID,
    TERRAIN_SHARE_PERCENT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<EstimateMeasure> LIST = CodeList.of("estimate_measure", EstimateMeasure.class);
}
