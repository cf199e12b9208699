package org.clearground.web.page;

import java.util.Optional;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.Labels;

/// A column's value as a person reads it: a code by its label, the number of another record as the way to it,
/// all else as it is written.
///
/// @param words  what is read; empty where the column is
/// @param target the page of the record that it names, if it names one
public record Value(String words, Optional<String> target) {

    /// The value of a column of a record or a row.
    public static Value of(Column<?> column, Fields fields, Labels labels) {
        Optional<String> text = fields.has(column) ? fields.text(column) : Optional.empty();
        return new Value(
                text.map(t -> column.format()
                                .listName()
                                .map(list -> labels.code(list, t))
                                .orElse(t))
                        .orElse(""),
                text.flatMap(t -> column.format().refersTo().map(type -> Addresses.record(type, t))));
    }

    /// Whether the column holds a shape, which is read on a map and not in a cell.
    public static boolean isShape(Column<?> column) {
        Storage storage = column.format().storage();
        return storage == Storage.POINT || storage == Storage.LINE || storage == Storage.POLYGON;
    }
}
