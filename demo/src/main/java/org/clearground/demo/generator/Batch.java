package org.clearground.demo.generator;

import java.util.List;

/// Import files that are booked together.
///
/// @param folder   its folder's name: order, booking date, what it holds
/// @param bookedAt the scripted moment, UTC
/// @param correct  whether its records correct what is in the books
/// @param sheets   its files
record Batch(String folder, String bookedAt, boolean correct, List<Sheet> sheets) {

    /// Copies the sheets; empty ones are left out.
    Batch {
        sheets = sheets.stream().filter(s -> !s.isEmpty()).toList();
    }
}
