package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether a reference zone stands for a line or for an area.
public enum ZoneKind implements Coded {
    LINE,
    AREA,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<ZoneKind> LIST = CodeList.of("zone_kind", ZoneKind.class);
}
