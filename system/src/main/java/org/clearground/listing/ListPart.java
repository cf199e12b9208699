package org.clearground.listing;

import java.util.List;
import org.clearground.books.Kept;

/// A part of a list.
///
/// @param records the records of this part, in their order
/// @param count   how many records the whole list has, as far as they were counted
/// @param exact   whether that is all of them; otherwise there are more
/// @param ordered whether they stand in the order that was asked for: not, when too many would have to be ordered
/// @param more    whether others come behind this part
public record ListPart(List<Kept> records, long count, boolean exact, boolean ordered, boolean more) {

    /// Copies the list.
    public ListPart {
        records = List.copyOf(records);
    }
}
