package org.clearground.accident;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// A child is younger than 18 years.
public enum AgeGroup implements Coded {
    CHILD,
    ADULT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AgeGroup> LIST = CodeList.of("age_group", AgeGroup.class);
}
