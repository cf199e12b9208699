package org.clearground.geo.notation;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;
import org.clearground.geo.Position;

/// From which north bearings are counted.
public enum North implements Coded {
    /// The compass needle's: the declination is added.
    MAGNETIC,
    /// The meridian's.
    TRUE,
    /// The grid's of UTM or of a six-degree Gauss-Krüger zone: the meridian convergence is added.
    GRID,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<North> LIST = CodeList.of("north", North.class);

    /// The convergence of the meridian at a place in its six-degree zone: what is added to a grid bearing, in
    /// degrees.
    static double convergence(Position at) {
        double east = Math.toRadians(at.lon() - Zones.middle(Zones.zone(at.lon(), at.lat())));
        return Math.toDegrees(StrictMath.atan(StrictMath.tan(east) * StrictMath.sin(Math.toRadians(at.lat()))));
    }
}
