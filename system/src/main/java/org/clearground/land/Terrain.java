package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The terrain of a hazard.
public enum Terrain implements Coded {
    FLAT_AGRICULTURAL,
    GRASSY_HILLS,
    MOUNTAINOUS,
    URBAN,
    FOREST,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Terrain> LIST = CodeList.of("terrain", Terrain.class);
}
