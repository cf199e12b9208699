package org.clearground.demo;

import java.time.Instant;
import java.util.List;
import org.clearground.ledger.Author;

/// Import files of the demonstration country that are booked together.
///
/// @param folder   its folder below `country/`: order, booking date, what it holds
/// @param bookedAt the scripted moment at which it is booked
/// @param author   who wrote and who approved it
/// @param correct  whether its records correct what is in the books
/// @param files    the names of its files
public record DemoBatch(String folder, Instant bookedAt, Author author, boolean correct, List<String> files) {

    /// Copies the names.
    public DemoBatch {
        files = List.copyOf(files);
    }
}
