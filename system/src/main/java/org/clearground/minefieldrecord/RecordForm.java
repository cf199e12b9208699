package org.clearground.minefieldrecord;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The form of a minefield record.
public enum RecordForm implements Coded {
    MAP,
    RECORD_SHEET,
    SKETCH,
    INVENTORY,
    DIGITAL,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<RecordForm> LIST = CodeList.of("minefield_record_form", RecordForm.class);
}
