package org.clearground.figures;

import java.util.List;
import java.util.Optional;
import org.clearground.closing.Closing;
import org.clearground.quantity.Period;

/// How cumulative figures follow from what was published last: last published, and what was done since, and the
/// restatements of the time before.
///
/// @param last  the closing that was published last before the report's period ends
/// @param since the time from the day after it to the report's last day; none when the report is of that period
/// @param lines the cumulative key figures
public record Cumulated(Closing last, Optional<Period> since, List<Line> lines) {

    /// Copies the lines.
    public Cumulated {
        lines = List.copyOf(lines);
    }

    /// One figure.
    ///
    /// @param definition the key of its definition
    /// @param added      what was done since; 0 when there is no such time
    /// @param value      published then, the restatements of the time before, and known now, what was done since
    ///                   included
    public record Line(String definition, Cell added, Restated value) {}
}
