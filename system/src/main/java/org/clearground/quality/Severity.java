package org.clearground.quality;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How severe a nonconformity is.
public enum Severity implements Coded {
    MINOR,
    MAJOR,
    CRITICAL,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Severity> LIST = CodeList.of("nonconformity_severity", Severity.class);
}
