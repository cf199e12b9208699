package org.clearground.agreement;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What an agreement is.
public enum AgreementKind implements Coded {
    TREATY,
    LAW,
    MEMORANDUM,
    GRANT,
    CONTRACT,
    TECHNICAL,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AgreementKind> LIST = CodeList.of("agreement_kind", AgreementKind.class);
}
