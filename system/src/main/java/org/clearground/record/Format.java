package org.clearground.record;

import java.util.List;
import java.util.Optional;

/// How a value is written as text in files and in the body, and which column of a database table holds it.
///
/// @param <T> the value's type
public interface Format<T> {

    /// What is expected, as a fault says it: "a date as 2025-03-31".
    String expected();

    /// The value that the text stands for; refuses anything else with [BadText].
    T parse(String text) throws BadText;

    /// The canonical text; [#parse(String)] reads it back to the same value.
    String write(T value);

    /// What a table's column holds.
    Storage storage();

    /// The value when the column is empty, for formats that have a word for it (unknown); otherwise none.
    default Optional<T> whenEmpty() {
        return Optional.empty();
    }

    /// The coded values that a drop-down would offer, empty when the format is not a coded list.
    default List<String> codes() {
        return List.of();
    }

    /// The name of the coded list that the values come from, if they do.
    default Optional<String> listName() {
        return Optional.empty();
    }

    /// The record type whose numbers the values are, if they name other records.
    default Optional<String> refersTo() {
        return Optional.empty();
    }

    /// How a table's column holds the value.
    enum Storage {
        TEXT,
        INTEGER,
        REAL,
        DATE,
        POINT,
        LINE,
        POLYGON
    }
}
