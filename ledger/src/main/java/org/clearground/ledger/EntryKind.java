package org.clearground.ledger;

/// What an entry says about its record.
public enum EntryKind {
    /// The first version of a record.
    RECORDED,
    /// A later version that replaces the one before it.
    CORRECTED,
    /// The record is taken back; its versions stay visible.
    WITHDRAWN,
    /// The version stays, but what it does was decided again because of another entry.
    REDECIDED
}
