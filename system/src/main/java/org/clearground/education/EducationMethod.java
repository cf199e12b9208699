package org.clearground.education;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// How risk education was delivered.
public enum EducationMethod implements Coded {
    INTERPERSONAL,
    TRAINING,
    MEDIA,
    LIAISON,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<EducationMethod> LIST = CodeList.of("eore_method", EducationMethod.class);
}
