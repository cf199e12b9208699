package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The activity that a survey and clearance report reports.
public enum Activity implements Coded {
    NTS,
    TS,
    CLEARANCE,
    BAC,
    EOD_SPOT,
    ROAD,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Activity> LIST = CodeList.of("activity", Activity.class);
}
