package org.clearground.resource;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Where an accreditation stands.
public enum AccreditationStatus implements Coded {
    GRANTED,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AccreditationStatus> LIST =
            CodeList.of("accreditation_status", AccreditationStatus.class);
}
