package org.clearground.culture;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a site at risk is.
public enum SiteKind implements Coded {
    MONUMENT,
    PLACE_OF_WORSHIP,
    CEMETERY,
    ARCHAEOLOGICAL,
    MUSEUM,
    SCHOOL,
    WATER_SOURCE,
    IRRIGATION,
    FARMLAND,
    PASTURE,
    FOREST,
    PROTECTED_AREA,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<SiteKind> LIST = CodeList.of("site_kind", SiteKind.class);
}
