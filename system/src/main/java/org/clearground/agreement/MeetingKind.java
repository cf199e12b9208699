package org.clearground.agreement;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a meeting is.
public enum MeetingKind implements Coded {
    COORDINATION_COUNCIL,
    CONFERENCE,
    DONOR_MEETING,
    WORKING_GROUP,
    VISIT,
    HEARING,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<MeetingKind> LIST = CodeList.of("meeting_kind", MeetingKind.class);
}
