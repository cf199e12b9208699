package org.clearground.resource;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a training course is.
public enum TrainingKind implements Coded {
    BASIC,
    IN_SERVICE,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<TrainingKind> LIST = CodeList.of("training_kind", TrainingKind.class);
}
