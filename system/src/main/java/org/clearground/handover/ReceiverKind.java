package org.clearground.handover;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Who takes released land over.
public enum ReceiverKind implements Coded {
    LAND_OWNER,
    COMMUNITY,
    LOCAL_AUTHORITY,
    MINISTRY,
    COMPANY,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<ReceiverKind> LIST = CodeList.of("receiver_kind", ReceiverKind.class);
}
