package org.clearground.quality;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What an inspection found.
public enum InspectionResult implements Coded {
    PASSED,
    PASSED_WITH_REMARKS,
    FAILED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<InspectionResult> LIST = CodeList.of("inspection_result", InspectionResult.class);
}
