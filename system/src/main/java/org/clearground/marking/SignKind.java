package org.clearground.marking;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a sign shows.
public enum SignKind implements Coded {
    SKULL_AND_CROSSBONES,
    DANGER_MINES_TEXT,
    BOTH,
    LOCAL_PATTERN,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<SignKind> LIST = CodeList.of("sign_kind", SignKind.class);
}
