package org.clearground.agreement;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where an agreement stands.
public enum AgreementStatus implements Coded {
    NEGOTIATED,
    SIGNED,
    IN_FORCE,
    ENDED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AgreementStatus> LIST = CodeList.of("agreement_status", AgreementStatus.class);
}
