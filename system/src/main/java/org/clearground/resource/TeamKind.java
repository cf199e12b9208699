package org.clearground.resource;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a team does.
public enum TeamKind implements Coded {
    NTS,
    MANUAL,
    DOGS,
    MECHANICAL,
    EOD,
    BAC,
    EORE,
    MEDICAL,
    QUALITY,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<TeamKind> LIST = CodeList.of("team_kind", TeamKind.class);
}
