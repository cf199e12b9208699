package org.clearground.record;

import java.time.LocalDate;
import java.util.Optional;

/// A column that a country added to a record type, or to a list inside it.
///
/// @param list         the list's name; none for the record itself
/// @param column       the column, never required by itself
/// @param withdrawn    whether it was withdrawn: it is read where it is filled, and no longer written
/// @param requiredFrom the first day of the records that must fill it; none when it may stay empty
public record OwnColumn(Optional<String> list, Column<?> column, boolean withdrawn, Optional<LocalDate> requiredFrom) {

    /// Whether it belongs to this list.
    boolean isOf(ListOf other) {
        return list.filter(other.name()::equals).isPresent();
    }

    /// Whether a record of this day must fill it.
    boolean isRequiredOn(LocalDate day) {
        return !withdrawn && requiredFrom.filter(from -> !day.isBefore(from)).isPresent();
    }
}
