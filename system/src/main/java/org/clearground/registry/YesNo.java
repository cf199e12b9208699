package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Yes, no, or nobody said.
public enum YesNo implements Coded {
    YES,
    NO,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<YesNo> LIST = CodeList.of("yes_no", YesNo.class);
}
