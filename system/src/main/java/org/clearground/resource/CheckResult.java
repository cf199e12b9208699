package org.clearground.resource;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a check of equipment or an animal showed.
public enum CheckResult implements Coded {
    PASSED,
    FAILED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<CheckResult> LIST = CodeList.of("check_result", CheckResult.class);
}
