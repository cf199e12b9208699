package org.clearground.quality;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Who inspects what: the process (QA) or the product (QC), by the organisation itself or by another.
public enum InspectionKind implements Coded {
    INTERNAL_QA,
    INTERNAL_QC,
    EXTERNAL_QA,
    EXTERNAL_QC,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<InspectionKind> LIST = CodeList.of("inspection_kind", InspectionKind.class);
}
