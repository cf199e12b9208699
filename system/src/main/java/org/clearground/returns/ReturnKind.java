package org.clearground.returns;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What an organisation is expected to report: the record type of the same name.
public enum ReturnKind implements Coded {
    CLEARANCE_REPORT,
    PROGRESS_REPORT,
    HAZARD_AREA,
    EDUCATION_SESSION,
    EDUCATION_ASSET,
    STAFF_STATEMENT,
    TRAINING_COURSE,
    WORK_PLAN_TARGET,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<ReturnKind> LIST = CodeList.of("return_kind", ReturnKind.class);
}
