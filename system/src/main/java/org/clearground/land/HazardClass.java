package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Suspected (SHA, on indirect evidence) or confirmed (CHA, on direct evidence).
public enum HazardClass implements Coded {
    SHA,
    CHA,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<HazardClass> LIST = CodeList.of("hazard_class", HazardClass.class);
}
