package org.clearground.education;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What an education asset is.
public enum AssetKind implements Coded {
    BILLBOARD,
    SIGN,
    LEAFLET,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AssetKind> LIST = CodeList.of("eore_asset", AssetKind.class);
}
