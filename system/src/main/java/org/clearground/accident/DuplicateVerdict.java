package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a person decided about two reports that looked like one accident.
public enum DuplicateVerdict implements Coded {
    SAME,
    DIFFERENT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<DuplicateVerdict> LIST = CodeList.of("duplicate_verdict", DuplicateVerdict.class);
}
