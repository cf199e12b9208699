package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether an accident happened at a demining workplace.
public enum AccidentSetting implements Coded {
    DEMINING,
    NON_DEMINING,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AccidentSetting> LIST = CodeList.of("accident_setting", AccidentSetting.class);
}
