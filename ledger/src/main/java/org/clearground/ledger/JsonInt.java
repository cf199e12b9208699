package org.clearground.ledger;

/// A 64-bit integer.
///
/// @param value the number
public record JsonInt(long value) implements JsonValue {}
