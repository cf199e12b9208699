package org.clearground.ledger;

/// A text.
///
/// @param value well-formed Unicode
public record JsonText(String value) implements JsonValue {}
