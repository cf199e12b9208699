package org.clearground.geo.notation;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a point on the way to and around a boundary is.
public enum WaypointKind implements Coded {
    /// A fixed, easily recognised feature some way off, from which the benchmark is found.
    REFERENCE_POINT,
    /// A fixed point a short way outside, safe to walk to.
    BENCHMARK,
    /// The first turning point.
    START_POINT,
    /// Where the boundary changes direction.
    TURNING_POINT,
    /// A marker on a straight side; no corner of the boundary.
    INTERMEDIATE_POINT,
    /// The leg from the last turning point back to the first: no point of its own.
    CLOSING,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<WaypointKind> LIST = CodeList.of("waypoint_kind", WaypointKind.class);

    /// Whether the point lies before the boundary.
    boolean isApproach() {
        return this == REFERENCE_POINT || this == BENCHMARK;
    }
}
