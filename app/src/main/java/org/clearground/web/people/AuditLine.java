package org.clearground.web.people;

import java.time.Instant;

/// One line of the audit list.
///
/// @param number  its number, without gaps
/// @param at      when
/// @param who     the person who did it; `-` for nobody who is known
/// @param event   the code of an [AuditEvent]
/// @param subject on whom or what
public record AuditLine(long number, Instant at, String who, String event, String subject) {}
