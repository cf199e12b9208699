package org.clearground.ledger.store;

/// What a column of a derived table holds; each dialect has its own word for it.
public enum SqlType {
    /// A whole number, 64 bits.
    INTEGER,
    /// A floating-point number, 64 bits.
    REAL,
    /// Text in UTF-8, ordered by its bytes.
    TEXT,
    /// A day, as `2025-03-31`.
    DATE,
    /// A moment in UTC, as `2025-03-31T08:15:00.000Z`.
    TIME
}
