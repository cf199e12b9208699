package org.clearground.quality;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What did not conform.
public enum NonconformityKind implements Coded {
    MISSED_ITEM,
    DEPTH,
    MARKING,
    PROCEDURE,
    EQUIPMENT,
    MEDICAL,
    TRAINING,
    DOCUMENTATION,
    ENVIRONMENT,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<NonconformityKind> LIST = CodeList.of("nonconformity_kind", NonconformityKind.class);
}
