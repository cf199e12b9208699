package org.clearground.search;

import java.util.List;
import org.clearground.geo.Position;

/// A settlement of a gazetteer that lies beside the books: no record, nothing that a figure depends on.
///
/// @param name     as the gazetteer prints it
/// @param others   its other names and spellings
/// @param position where it is, by the gazetteer
/// @param people   how many live there by the gazetteer, 0 when it does not say: it decides from which zoom on
///                 its name is shown, and is never shown itself
/// @param source   whom the map credits
public record Settlement(String name, List<String> others, Position position, long people, String source) {

    public Settlement {
        others = List.copyOf(others);
    }
}
