package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What the land is meant for after release.
public enum LandUse implements Coded {
    HOUSING,
    AGRICULTURE,
    GRAZING,
    FOREST,
    ROAD,
    SCHOOL,
    HEALTH,
    CULTURAL,
    WATER,
    INFRASTRUCTURE,
    COMMERCIAL,
    MILITARY,
    NOT_USED,
    DISPUTED,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<LandUse> LIST = CodeList.of("land_use", LandUse.class);
}
