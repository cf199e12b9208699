package org.clearground.ledger;

/// One approved version of one record, in its place in the chain. Never changed, never deleted.
///
/// @param seq      its number: 1, 2, 3 … without gaps
/// @param booking  the number of the first entry of its booking: its own for a cause, the cause's for what
///                 follows
/// @param bookedAt when it was approved, in UTC milliseconds since 1970; never less than the entry's before it
/// @param draft    what its author gave
/// @param previous the hash of the entry before it
/// @param hash     SHA-256 over all of this, as `docs/byte-layout.md` says
public record Entry(long seq, long booking, long bookedAt, EntryDraft draft, Hash previous, Hash hash) {

    /// Whether it is the cause of its booking.
    public boolean isCause() {
        return seq == booking;
    }
}
