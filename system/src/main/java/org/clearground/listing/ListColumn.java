package org.clearground.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.Labels;
import org.jspecify.annotations.Nullable;

/// A column of a list's file: a column of the type, or the label of a code beside it.
///
/// @param name    its name: the column's, `_label` behind it for labels
/// @param column  the column
/// @param isLabel whether it holds the code's label
record ListColumn(String name, Column<?> column, boolean isLabel) {

    /// Those of a type or a list; shapes are left out, which a file holds as geometry or as text.
    static List<ListColumn> of(List<Column<?>> columns) {
        List<ListColumn> all = new ArrayList<>();
        for (Column<?> column : columns) {
            if (!Lists.isOrdered(column)) {
                continue;
            }
            all.add(new ListColumn(column.name(), column, false));
            if (column.format().listName().isPresent()) {
                all.add(new ListColumn(column.name() + "_label", column, true));
            }
        }
        return all;
    }

    Storage storage() {
        return isLabel ? Storage.TEXT : column.format().storage();
    }

    /// The value: `Long`, `Double`, text, or nothing where the column is empty.
    @Nullable
    Object value(Fields fields, Labels labels) {
        Optional<String> text = fields.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (isLabel) {
            return labels.code(column.format().listName().orElseThrow(), text.get());
        }
        return switch (storage()) {
            case INTEGER -> Long.valueOf(text.get());
            case REAL -> Double.valueOf(text.get());
            default -> text.get();
        };
    }
}
