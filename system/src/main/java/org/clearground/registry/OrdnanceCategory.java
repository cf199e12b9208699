package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The category of an explosive item; what reports print is derived from it by a mapping table.
public enum OrdnanceCategory implements Coded {
    AP_MINE,
    AP_MINE_IMPROVISED,
    AT_MINE,
    CLUSTER_MUNITION,
    UXO,
    AXO,
    IED,
    BOOBY_TRAP,
    OTHER_DEVICE,
    SMALL_ARMS_AMMUNITION,
    COMPONENT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<OrdnanceCategory> LIST = CodeList.of("ordnance_category", OrdnanceCategory.class);
}
