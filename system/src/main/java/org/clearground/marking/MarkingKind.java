package org.clearground.marking;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How ground is marked.
public enum MarkingKind implements Coded {
    FENCE,
    TAPE,
    PAINTED_STONES,
    STICKS,
    BARRIER,
    EARTH_BANK,
    LOCAL_SIGNS,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<MarkingKind> LIST = CodeList.of("marking_kind", MarkingKind.class);
}
