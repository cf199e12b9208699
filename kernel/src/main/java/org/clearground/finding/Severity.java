package org.clearground.finding;

/// How much a finding weighs.
public enum Severity {
    /// The record cannot be booked as it is.
    FAULT,
    /// The record is booked, and a person should look.
    WARNING,
    /// Worth knowing; nothing to mend.
    NOTE
}
