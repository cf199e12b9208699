package org.clearground.ledger;

/// A value of canonical JSON. There are no decimals (they are text) and no nulls (an absent member says it).
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonInt, JsonBool {

    /// The word for its kind, as a refusal's sentence names it.
    default String kindName() {
        return switch (this) {
            case JsonObject ignored -> "an object";
            case JsonArray ignored -> "an array";
            case JsonText ignored -> "a text";
            case JsonInt ignored -> "an integer";
            case JsonBool ignored -> "true or false";
        };
    }
}
