package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether an accident has been verified.
public enum AccidentStatus implements Coded {
    PROVISIONAL,
    CONFIRMED,
    REJECTED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AccidentStatus> LIST = CodeList.of("accident_status", AccidentStatus.class);
}
