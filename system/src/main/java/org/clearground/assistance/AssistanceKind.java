package org.clearground.assistance;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a service of victim assistance is.
public enum AssistanceKind implements Coded {
    EMERGENCY_MEDICAL,
    CONTINUING_MEDICAL,
    REHABILITATION,
    PROSTHETICS,
    PSYCHOSOCIAL,
    SOCIAL_INCLUSION,
    ECONOMIC_INCLUSION,
    EDUCATION,
    LEGAL_ADVICE,
    REFERRAL,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AssistanceKind> LIST = CodeList.of("assistance_kind", AssistanceKind.class);
}
