package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a casualty was doing.
public enum AccidentActivity implements Coded {
    FARMING,
    HERDING,
    COLLECTING,
    TRAVELLING,
    PLAYING,
    TAMPERING,
    PASSING_BY,
    CONSTRUCTION,
    MILITARY,
    DEMINING,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AccidentActivity> LIST = CodeList.of("accident_activity", AccidentActivity.class);
}
