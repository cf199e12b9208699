package org.clearground.record;

import java.util.List;
import java.util.Optional;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;

/// The texts that a record holds in a column, by the column's path: its name, or for a list's column the list's
/// name and its own as `parents.hazard`.
public final class Naming {

    private Naming() {}

    /// The different texts in the rows or the column of these fields.
    public static List<String> texts(Fields fields, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return text(fields, path).stream().toList();
        }
        return fields.rows().entrySet().stream()
                .filter(list -> list.getKey().name().equals(path.substring(0, dot)))
                .flatMap(list -> list.getValue().stream())
                .flatMap(row -> text(row, path.substring(dot + 1)).stream())
                .distinct()
                .toList();
    }

    /// The same of a body as the books keep it.
    public static List<String> texts(JsonObject body, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return body.findText(path).stream().toList();
        }
        return body.findArray(path.substring(0, dot)).map(JsonArray::objects).stream()
                .flatMap(List::stream)
                .flatMap(row -> row.findText(path.substring(dot + 1)).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> text(Fields fields, String name) {
        return fields.values().keySet().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .flatMap(fields::text);
    }
}
