package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether ordnance is suspected or confirmed.
public enum Certainty implements Coded {
    SUSPECTED,
    CONFIRMED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Certainty> LIST = CodeList.of("certainty", Certainty.class);
}
