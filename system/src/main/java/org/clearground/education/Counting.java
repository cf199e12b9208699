package org.clearground.education;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether people were counted or estimated.
public enum Counting implements Coded {
    COUNTED,
    ESTIMATED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Counting> LIST = CodeList.of("counting", Counting.class);
}
