package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How a stated value is meant: exactly, or as an estimate of some kind.
public enum Qualifier implements Coded {
    EXACT,
    APPROXIMATELY,
    MORE_THAN,
    UP_TO,
    ROUNDED,
    ESTIMATE,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Qualifier> LIST = CodeList.of("qualifier", Qualifier.class);
}
