package org.clearground.ledger;

/// True or false.
///
/// @param value which
public record JsonBool(boolean value) implements JsonValue {}
