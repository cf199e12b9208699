package org.clearground.education;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// For whom a session was meant.
public enum Audience implements Coded {
    CHILDREN,
    ADULTS,
    DISPLACED,
    RETURNEES,
    WORKERS,
    GENERAL,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Audience> LIST = CodeList.of("audience", Audience.class);
}
