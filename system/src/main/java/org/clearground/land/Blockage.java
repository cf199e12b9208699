package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a hazard keeps people from.
public enum Blockage implements Coded {
    ROADS,
    AGRICULTURAL,
    INFRASTRUCTURE,
    WATER,
    HOUSING,
    NON_AGRICULTURAL,
    SAFETY_SECURITY,
    NONE,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Blockage> LIST = CodeList.of("blockage", Blockage.class);
}
