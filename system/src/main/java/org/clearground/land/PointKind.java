package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a point of a completion map is.
public enum PointKind implements Coded {
    REFERENCE_POINT,
    BENCHMARK,
    START_POINT,
    TURNING_POINT,
    INTERMEDIATE_POINT,
    END_POINT,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<PointKind> LIST = CodeList.of("point_kind", PointKind.class);
}
