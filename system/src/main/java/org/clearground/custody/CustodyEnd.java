package org.clearground.custody;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What became of items that left custody.
public enum CustodyEnd implements Coded {
    DESTROYED,
    HANDED_OVER,
    USED_IN_TRAINING,
    LOST,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<CustodyEnd> LIST = CodeList.of("custody_end", CustodyEnd.class);
}
