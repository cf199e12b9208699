package org.clearground.web.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// What stands in a form, as it was typed: cells by column, and the rows of each list. A cell's name is
/// `f.column`, in a list `l.list.row.column`, rows counted from 0.
///
/// @param cells the record's own cells
/// @param rows  the rows of each list of the type, blank ones among them
record FormData(Map<String, String> cells, Map<String, List<Map<String, String>>> rows) {

    /// More rows than this of one list are a file's matter.
    static final int MOST_ROWS = 300;

    FormData {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    static String name(Column<?> column) {
        return "f." + column.name();
    }

    static String name(ListOf list, int row, Column<?> column) {
        return "l." + list.name() + "." + row + "." + column.name();
    }

    /// Reads what a browser sent; names that are none of the type's are left alone.
    static FormData sent(RecordType type, Map<String, String> form) {
        Map<String, String> cells = new LinkedHashMap<>();
        type.columns().forEach(c -> put(cells, c.name(), form.get(name(c))));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (ListOf list : type.lists()) {
            List<Map<String, String>> of = new ArrayList<>();
            for (int row = 0; row < MOST_ROWS && holds(form, list, row); row++) {
                Map<String, String> inner = new LinkedHashMap<>();
                int at = row;
                list.columns().forEach(c -> put(inner, c.name(), form.get(name(list, at, c))));
                of.add(inner);
            }
            rows.put(list.name(), of);
        }
        return new FormData(cells, rows);
    }

    private static boolean holds(Map<String, String> form, ListOf list, int row) {
        return list.columns().stream().anyMatch(c -> form.containsKey(name(list, row, c)));
    }

    /// Fills a cell; blanks are nothing.
    static void put(Map<String, String> cells, String column, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) {
            cells.put(
                    column,
                    text.strip().replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""));
        }
    }

    /// What a version of a record says.
    static FormData of(RecordType type, Fields fields) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (ListOf list : type.lists()) {
            rows.put(
                    list.name(),
                    fields.list(list).stream()
                            .map(row -> cells(list.columns(), row))
                            .toList());
        }
        return new FormData(cells(type.columns(), fields), rows);
    }

    private static Map<String, String> cells(List<Column<?>> columns, Fields fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column<?> column : columns) {
            if (fields.has(column)) {
                fields.text(column).ifPresent(text -> cells.put(column.name(), text));
            }
        }
        return cells;
    }

    /// An empty form, with a row of each list to begin with.
    static FormData empty(RecordType type, String number) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        type.lists().forEach(list -> rows.put(list.name(), List.of()));
        return new FormData(number.isEmpty() ? Map.of() : Map.of(Columns.NUMBER.name(), number), rows);
    }

    String number() {
        return cells.getOrDefault(Columns.NUMBER.name(), "");
    }

    List<Map<String, String>> list(ListOf list) {
        return rows.getOrDefault(list.name(), List.of());
    }

    FormData withNumber(String number) {
        Map<String, String> other = new LinkedHashMap<>(cells);
        other.put(Columns.NUMBER.name(), number);
        return new FormData(other, rows);
    }

    /// With one more blank row of a list.
    FormData plusRow(String list) {
        return withRows(list, of -> of.add(Map.of()));
    }

    /// Without a row of a list.
    FormData minusRow(String list, int row) {
        return withRows(list, of -> {
            if (row >= 0 && row < of.size()) {
                of.remove(row);
            }
        });
    }

    private FormData withRows(String list, java.util.function.Consumer<List<Map<String, String>>> change) {
        Map<String, List<Map<String, String>>> other = new LinkedHashMap<>(rows);
        List<Map<String, String>> of = new ArrayList<>(rows.getOrDefault(list, List.of()));
        change.accept(of);
        if (rows.containsKey(list) && of.size() <= MOST_ROWS) {
            other.put(list, of);
        }
        return new FormData(cells, other);
    }

    /// With a cell filled by its name in the form.
    FormData with(RecordType type, String name, String text) {
        Map<String, String> other = new LinkedHashMap<>(cells);
        type.columns().stream().filter(c -> name(c).equals(name)).forEach(c -> other.put(c.name(), text));
        Map<String, List<Map<String, String>>> changed = new LinkedHashMap<>(rows);
        for (ListOf list : type.lists()) {
            List<Map<String, String>> of = new ArrayList<>(list(list));
            for (int i = 0; i < of.size(); i++) {
                int row = i;
                list.columns().stream()
                        .filter(c -> name(list, row, c).equals(name))
                        .forEach(c -> {
                            Map<String, String> inner = new LinkedHashMap<>(of.get(row));
                            inner.put(c.name(), text);
                            of.set(row, inner);
                        });
            }
            changed.put(list.name(), of);
        }
        return new FormData(other, changed);
    }
}
