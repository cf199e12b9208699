package org.clearground.custody;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a place for found items is.
public enum StoreKind implements Coded {
    EXPLOSIVES_STORE,
    TEMPORARY_STORE,
    DISPOSAL_SITE,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<StoreKind> LIST = CodeList.of("store_kind", StoreKind.class);
}
