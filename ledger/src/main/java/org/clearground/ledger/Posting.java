package org.clearground.ledger;

import java.time.LocalDate;

/// One line of an entry: so much on one account. For each measure the lines of an entry sum to zero.
///
/// @param measure what is counted and in which unit, such as `money/USD` in cents
/// @param account where it stands
/// @param day     its value date
/// @param dims    its dimensions
/// @param amount  more (positive) or less (negative) on the account, in the measure's unit
public record Posting(String measure, String account, LocalDate day, Dims dims, long amount) {

    /// The line that undoes this one, on the same day.
    public Posting reversed() {
        return new Posting(measure, account, day, dims, Math.negateExact(amount));
    }
}
