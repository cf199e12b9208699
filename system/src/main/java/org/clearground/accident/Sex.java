package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The sex of a casualty.
public enum Sex implements Coded {
    FEMALE,
    MALE,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Sex> LIST = CodeList.of("sex", Sex.class);
}
