package org.clearground.figures;

import java.util.List;
import org.clearground.closing.Closing;

/// A closed period: what was published of it and what is known now.
///
/// @param closing what was published
/// @param own     whether it is the period of the report itself
/// @param keys    its key figures; of another period than the report's, only those that changed
/// @param sheets  the changed cells of its tables; of one closed period of each report
public record RestatedPeriod(Closing closing, boolean own, List<Key> keys, List<RestatedSheet> sheets) {

    /// Copies the lists.
    public RestatedPeriod {
        keys = List.copyOf(keys);
        sheets = List.copyOf(sheets);
    }

    /// A key figure.
    ///
    /// @param definition the key of its definition
    /// @param value      then, what changed, now
    public record Key(String definition, Restated value) {}

    /// Whether any of it is known otherwise now.
    public boolean isChanged() {
        return keys.stream().anyMatch(k -> k.value().isChanged())
                || sheets.stream().anyMatch(s -> !s.lines().isEmpty());
    }
}
