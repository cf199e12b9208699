package org.clearground.record;

import org.jspecify.annotations.Nullable;

/// One column of a record type: its name in files and books, what it holds, whether it must be there.
///
/// @param name     in files, in the body and in the projection: lower case with underscores
/// @param format   how its text is read and written, and what it is called in faults and templates
/// @param required whether a record without it is refused
/// @param <T>      the value's type
public record Column<T>(String name, Format<T> format, boolean required) {

    /// A column that every record must fill.
    public static <T> Column<T> required(String name, Format<T> format) {
        return new Column<>(name, format, true);
    }

    /// A column that may stay empty; of a coded list, empty reads as unknown.
    public static <T> Column<T> optional(String name, Format<T> format) {
        return new Column<>(name, format, false);
    }

    // Columns are keys of every record's values: the format's hash would be computed over its whole coded list each
    // time.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Column<?> c
                        && name.equals(c.name)
                        && required == c.required
                        && format.equals(c.format));
    }
}
