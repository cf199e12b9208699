package org.clearground.quality;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What is suspended.
public enum SuspensionScope implements Coded {
    ORGANISATION,
    TEAM,
    TASK,
    METHOD,
    ASSET,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<SuspensionScope> LIST = CodeList.of("suspension_scope", SuspensionScope.class);
}
