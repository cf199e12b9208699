package org.clearground.funding;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How far a contribution has come: a pledge is not a receipt.
public enum Stage implements Coded {
    PLEDGED,
    COMMITTED,
    RECEIVED,
    SPENT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Stage> LIST = CodeList.of("stage", Stage.class);
}
