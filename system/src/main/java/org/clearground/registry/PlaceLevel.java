package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The level of a place in the country's hierarchy.
public enum PlaceLevel implements Coded {
    COUNTRY,
    REGION,
    DISTRICT,
    SETTLEMENT,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<PlaceLevel> LIST = CodeList.of("place_level", PlaceLevel.class);
}
