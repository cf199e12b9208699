package org.clearground.assistance;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Who received a service.
public enum Recipient implements Coded {
    SURVIVOR,
    FAMILY_MEMBER,
    PERSON_WITH_DISABILITY,
    COMMUNITY_MEMBER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Recipient> LIST = CodeList.of("assistance_recipient", Recipient.class);
}
