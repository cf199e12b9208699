package org.clearground.minefieldrecord;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Who supplied a minefield record.
public enum RecordSource implements Coded {
    PARTY_TO_CONFLICT,
    MINISTRY,
    ARCHIVE,
    WITNESS,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<RecordSource> LIST = CodeList.of("minefield_record_source", RecordSource.class);
}
