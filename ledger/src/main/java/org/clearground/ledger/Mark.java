package org.clearground.ledger;

import java.time.LocalDate;

/// Something to be counted once however many records say it: a thing worked on, somebody reached. A mark stands
/// from the entry that sets it to the one that takes it back.
///
/// @param name  what kind of thing is counted
/// @param value which one of them
/// @param day   the value date
/// @param sign  1 when the entry sets it, -1 when it takes back what a version before it had set
public record Mark(String name, String value, LocalDate day, int sign) {

    /// Refuses another sign.
    public Mark {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("a mark is set (1) or taken back (-1), not " + sign);
        }
    }

    /// A mark that is set.
    public static Mark of(String name, String value, LocalDate day) {
        return new Mark(name, value, day, 1);
    }

    /// The mark that takes this one back.
    public Mark reversed() {
        return new Mark(name, value, day, -sign);
    }
}
