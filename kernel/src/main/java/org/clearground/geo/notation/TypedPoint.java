package org.clearground.geo.notation;

import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.geo.Position;

/// A point that was read from text, with what was typed.
///
/// @param typed    the text as it was typed
/// @param notation how it was declared to be written
/// @param position the point in degrees WGS84
/// @param accuracy how exactly the text says where it is
/// @param warnings what a person should look at; never a fault
public record TypedPoint(
        String typed, Notation notation, Position position, Accuracy accuracy, List<Finding> warnings) {

    /// Copies the list.
    public TypedPoint {
        warnings = List.copyOf(warnings);
    }
}
