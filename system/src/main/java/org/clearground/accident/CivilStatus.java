package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Civilian, military or other; apart from deminer on duty.
public enum CivilStatus implements Coded {
    CIVILIAN,
    MILITARY,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<CivilStatus> LIST = CodeList.of("civil_status", CivilStatus.class);
}
