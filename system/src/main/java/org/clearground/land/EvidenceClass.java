package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether evidence is direct or indirect, as the national standard classes it.
public enum EvidenceClass implements Coded {
    DIRECT,
    INDIRECT,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<EvidenceClass> LIST = CodeList.of("evidence_class", EvidenceClass.class);
}
