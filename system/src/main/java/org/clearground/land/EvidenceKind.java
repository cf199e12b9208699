package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What the evidence of contamination is.
public enum EvidenceKind implements Coded {
    OLD_SURVEY,
    COMBATANT_ZONE,
    ACCIDENT_UNKNOWN_LOCATION,
    RECORD_LOW_RELIABILITY,
    LAND_NOT_USED,
    VERBAL_REPORT,
    DETONATION,
    ACCIDENT_KNOWN_LOCATION,
    RECORD_HIGH_RELIABILITY,
    SIGNS_FENCING,
    VISUAL_OBSERVATION,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<EvidenceKind> LIST = CodeList.of("evidence_kind", EvidenceKind.class);
}
