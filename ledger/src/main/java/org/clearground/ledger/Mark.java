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

    /// What the names of pointers begin with, and no other name does.
    private static final String POINTER = ">";

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

    /// A mark by which a record points at another: looked up with [LedgerReader#pointing], never counted.
    ///
    /// @param target what kind of record it points at
    /// @param number which one of them
    /// @param day    the value date of the record that points
    public static Mark pointer(String target, String number, LocalDate day) {
        return of(pointerName(target), number, day);
    }

    /// The name of marks that point at records of this kind.
    public static String pointerName(String target) {
        return POINTER + target;
    }

    /// Whether a record points at another by it, so that it is never counted.
    public boolean isPointer() {
        return name.startsWith(POINTER);
    }

    /// The mark that takes this one back.
    public Mark reversed() {
        return new Mark(name, value, day, -sign);
    }
}
