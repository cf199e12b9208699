package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The kind of a hazard. Each kind has a map of its own; kinds never touch each other's map.
public enum HazardKind implements Coded {
    MINED_AREA,
    BATTLE_AREA,
    CLUSTER_STRIKE,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<HazardKind> LIST = CodeList.of("hazard_kind", HazardKind.class);
}
