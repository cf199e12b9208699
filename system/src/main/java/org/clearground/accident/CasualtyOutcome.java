package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether a casualty was killed or injured.
public enum CasualtyOutcome implements Coded {
    KILLED,
    INJURED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<CasualtyOutcome> LIST = CodeList.of("casualty_outcome", CasualtyOutcome.class);
}
