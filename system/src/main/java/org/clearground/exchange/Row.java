package org.clearground.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of a file, as text.
///
/// @param line     the line on which it begins, counted from 1
/// @param cells    the filled cells by column name, without spaces at their ends
/// @param geometry the feature's geometry as well-known text, longitude first, or null in CSV and without one
/// @param faulty   whether a part of it could not be read, so that a missing cell says nothing
public record Row(
        long line, Map<String, String> cells, @Nullable String geometry, boolean faulty) {

    /// Copies the cells.
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /// The feature's geometry as well-known text, if it has one.
    public Optional<String> findGeometry() {
        return Optional.ofNullable(geometry);
    }
}
