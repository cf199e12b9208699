package org.clearground.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something about a piece of data that a person should know or mend: shown and kept, never logged and lost.
///
/// @param code     the rule's stable name, such as `outline.self-crossing`
/// @param severity whether it keeps the record out of the books
/// @param message  a plain sentence that says what is wrong and how to mend it
/// @param where    the field, record or place it is about
public record Finding(String code, Severity severity, String message, Where where) {

    /// A fault without a place.
    public static Finding fault(String code, String message) {
        return new Finding(code, Severity.FAULT, message, Where.NOWHERE);
    }

    /// A warning without a place.
    public static Finding warning(String code, String message) {
        return new Finding(code, Severity.WARNING, message, Where.NOWHERE);
    }

    /// A note without a place.
    public static Finding note(String code, String message) {
        return new Finding(code, Severity.NOTE, message, Where.NOWHERE);
    }

    /// The same finding about a named field.
    public Finding inField(String field) {
        return new Finding(code, severity, message, new Where(field, where.lon, where.lat));
    }

    /// The same finding at a place on the map, degrees WGS84.
    public Finding at(double lon, double lat) {
        return new Finding(code, severity, message, new Where(where.field, lon, lat));
    }

    /// Whether it keeps the record out of the books.
    public boolean isFault() {
        return severity == Severity.FAULT;
    }

    /// Where a finding points to.
    ///
    /// @param field the column, or null when it is about the whole record
    /// @param lon   degrees east, or null when it has no place on the map
    /// @param lat   degrees north, or null when it has no place on the map
    public record Where(
            @Nullable String field,
            @Nullable Double lon,
            @Nullable Double lat) {

        public static final Where NOWHERE = new Where(null, null, null);

        /// The column it is about, if it is about one.
        public Optional<String> findField() {
            return Optional.ofNullable(field);
        }

        /// Whether it has a place on the map.
        public boolean onMap() {
            return lon != null && lat != null;
        }
    }
}
