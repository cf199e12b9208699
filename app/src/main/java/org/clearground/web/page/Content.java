package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// What a record says, as a page shows it.
public final class Content {

    private Content() {}

    /// A column and its value.
    ///
    /// @param label what the column is called
    /// @param value what it holds
    public record Cell(String label, Value value) {}

    /// A list inside the record.
    ///
    /// @param label what it is called
    /// @param heads its columns
    /// @param rows  its rows
    public record Rows(String label, List<String> heads, List<List<Value>> rows) {}

    /// The filled columns but for shapes.
    public static List<Cell> cells(RecordType type, Fields fields, Labels labels) {
        return type.columns().stream()
                .filter(c -> fields.has(c) && !Value.isShape(c))
                .map(c -> new Cell(labels.column(type, null, c), Value.of(c, fields, labels)))
                .toList();
    }

    /// The lists that have rows.
    public static List<Rows> lists(RecordType type, Fields fields, Labels labels) {
        List<Rows> lists = new ArrayList<>();
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            List<? extends Column<?>> filled = list.columns().stream()
                    .filter(c -> !Value.isShape(c) && rows.stream().anyMatch(row -> row.has(c)))
                    .toList();
            if (!rows.isEmpty()) {
                lists.add(new Rows(
                        labels.list(type, list),
                        filled.stream().map(c -> labels.column(type, list, c)).toList(),
                        rows.stream()
                                .map(row -> filled.stream()
                                        .map(c -> Value.of(c, row, labels))
                                        .toList())
                                .toList()));
            }
        }
        return lists;
    }
}
