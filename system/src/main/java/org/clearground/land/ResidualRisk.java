package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What risk is left on released land, as far as is known.
public enum ResidualRisk implements Coded {
    NONE_KNOWN,
    BELOW_DEPTH,
    PART_NOT_CLEARED,
    METAL_NOT_REMOVED,
    ACCESS_LIMITED,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<ResidualRisk> LIST = CodeList.of("residual_risk", ResidualRisk.class);
}
