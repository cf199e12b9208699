package org.clearground.intake;

/// What is to become of a staged record.
enum Fate {
    /// Not decided yet.
    OPEN,
    /// It is booked for the first time.
    BOOK,
    /// It is booked as a correction.
    CORRECT,
    /// The books have it already.
    ALREADY
}
