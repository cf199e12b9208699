package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlType;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format;
import org.clearground.record.Format.Storage;

/// The typed columns of a table and how fields fill them; geometry is apart.
///
/// @param columns those that hold text, numbers and days, in their order
record TableColumns(List<Column<?>> columns) {

    /// The columns of a type or list that a table can hold beside its geometry.
    static TableColumns of(List<Column<?>> all) {
        return new TableColumns(
                all.stream().filter(c -> !isGeometry(c.format().storage())).toList());
    }

    static boolean isGeometry(Storage storage) {
        return storage == Storage.POINT || storage == Storage.LINE || storage == Storage.POLYGON;
    }

    /// The definitions as SQL: `, "number" TEXT NOT NULL, "day" DATE …`.
    String definitions(SqlDialect dialect) {
        return columns.stream()
                .map(c -> ", " + SqlNames.quoted(c.name()) + " " + dialect.type(type(c))
                        + (c.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining());
    }

    /// The names as SQL: `, "number", "day" …`.
    String names() {
        return columns.stream().map(c -> ", " + SqlNames.quoted(c.name())).collect(Collectors.joining());
    }

    /// The values in the order of the columns, as the driver takes them.
    List<Optional<Object>> values(Fields fields) {
        List<Optional<Object>> values = new ArrayList<>(columns.size());
        for (Column<?> column : columns) {
            values.add(value(column, fields));
        }
        return values;
    }

    private static <T> Optional<Object> value(Column<T> column, Fields fields) {
        Optional<T> value = fields.find(column);
        return value.isPresent() ? Optional.of(stored(column.format(), value.get())) : Optional.empty();
    }

    private static <T> Object stored(Format<T> format, T value) {
        String text = format.write(value);
        return switch (format.storage()) {
            case INTEGER -> Long.valueOf(text);
            case REAL -> Double.valueOf(text);
            default -> text;
        };
    }

    /// What a column holds in a table.
    static SqlType type(Column<?> column) {
        return switch (column.format().storage()) {
            case INTEGER -> SqlType.INTEGER;
            case REAL -> SqlType.REAL;
            case DATE -> SqlType.DATE;
            default -> SqlType.TEXT;
        };
    }
}
