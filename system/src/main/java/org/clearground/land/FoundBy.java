package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Who came upon a missed item.
public enum FoundBy implements Coded {
    QUALITY_INSPECTOR,
    OPERATOR,
    LAND_USER,
    SECURITY_FORCES,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<FoundBy> LIST = CodeList.of("found_by", FoundBy.class);
}
