package org.clearground.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.books.ExampleTypes;
import org.clearground.books.RecordTypes;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// An example on a rule's card as it is written: the record, then what is given.
///
/// The record comes first, a line each for its columns (`column = text`) and for the rows of its lists (`list:
/// column = text; column = text`). After an empty line come the records that are in the books: `given type`,
/// `given previous type` for the version that is corrected, `given withdrawn type` for one that was taken back,
/// with as many of their columns as matter. Short ones fit on a line: `given type: column = text`. The lines
/// `given setting key = text`, `given only type = number, number` and `given outline place = polygon` say what
/// else holds.
final class Example {

    /// A record as it is written.
    ///
    /// @param type  the name of its type
    /// @param cells its columns
    /// @param rows  the rows of its lists, in their order
    record Written(String type, Map<String, String> cells, List<Map.Entry<String, Map<String, String>>> rows) {

        static Written of(String type) {
            return new Written(type, new LinkedHashMap<>(), new ArrayList<>());
        }

        void line(String line) {
            int colon = line.indexOf(": ");
            int equals = line.indexOf(" = ");
            if (colon >= 0 && (equals < 0 || colon < equals)) {
                Map<String, String> row = new LinkedHashMap<>();
                cells(line.substring(colon + 2), row);
                rows.add(Map.entry(line.substring(0, colon), row));
            } else {
                cell(line, cells);
            }
        }

        private static void cells(String text, Map<String, String> into) {
            for (String cell : text.split("; ")) {
                cell(cell, into);
            }
        }

        private static void cell(String text, Map<String, String> into) {
            int equals = text.indexOf(" = ");
            if (equals < 0) {
                throw new AssertionError("'" + text + "' is not written as column = text");
            }
            into.put(text.substring(0, equals), text.substring(equals + 3));
        }

        /// Fails when it writes a column that the type does not have, which an import would refuse.
        void known(RecordType of) {
            cells.keySet().forEach(name -> column(of.columns(), name));
            rows.forEach(row -> row.getValue()
                    .keySet()
                    .forEach(name -> column(list(of, row.getKey()).columns(), name)));
        }

        /// Its lists' rows by list.
        Map<ListOf, List<Map<String, String>>> lists(RecordType of) {
            Map<ListOf, List<Map<String, String>>> lists = new LinkedHashMap<>();
            rows.forEach(row -> lists.computeIfAbsent(list(of, row.getKey()), _ -> new ArrayList<>())
                    .add(row.getValue()));
            return lists;
        }

        /// Its fields, for a record that is given: only what is written must be right.
        Fields fields(RecordType of) {
            Fields.Builder fields = parse(of.columns(), cells);
            lists(of)
                    .forEach((list, all) -> fields.rows(
                            list,
                            all.stream()
                                    .map(row -> parse(list.columns(), row).build())
                                    .toList()));
            return fields.build();
        }

        private static Fields.Builder parse(List<Column<?>> columns, Map<String, String> cells) {
            Fields.Builder fields = Fields.builder();
            cells.forEach((name, text) -> {
                try {
                    fields.parse(column(columns, name), text);
                } catch (BadText e) {
                    throw new AssertionError("what is given must be right: " + name + " = " + text, e);
                }
            });
            return fields;
        }
    }

    final Written record;
    final List<Written> given = new ArrayList<>();
    final List<Written> previous = new ArrayList<>();
    final List<Written> withdrawn = new ArrayList<>();
    final Map<String, String> settings = new LinkedHashMap<>();
    final Map<String, String> only = new LinkedHashMap<>();
    final Map<String, String> outlines = new LinkedHashMap<>();

    private Example(String type) {
        record = Written.of(type);
    }

    /// Reads the lines of an example; an empty one ends a block.
    static Example read(List<String> lines) {
        Example example = new Example(lines.getFirst());
        Written at = example.record;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("given ")) {
                at = example.given(line.substring("given ".length()), at);
            } else if (!line.isEmpty()) {
                at.line(line);
            }
        }
        return example;
    }

    /// A condition on a line, a short record on a line, or the beginning of a record's block.
    private Written given(String text, Written at) {
        String word = text.substring(0, (text + " ").indexOf(' '));
        String rest = text.substring(Math.min(text.length(), word.length() + 1));
        switch (word) {
            case "setting" -> Written.cell(rest, settings);
            case "only" -> Written.cell(rest, only);
            case "outline" -> Written.cell(rest, outlines);
            case "previous" -> {
                return begin(rest, previous, at);
            }
            case "withdrawn" -> {
                return begin(rest, withdrawn, at);
            }
            default -> {
                return begin(text, given, at);
            }
        }
        return at;
    }

    private static Written begin(String text, List<Written> into, Written at) {
        int colon = text.indexOf(": ");
        Written begun = Written.of(colon < 0 ? text : text.substring(0, colon));
        into.add(begun);
        if (colon < 0) {
            return begun;
        }
        Written.cells(text.substring(colon + 2), begun.cells);
        return at;
    }

    /// The record types, with the attributes that are given.
    RecordTypes types() {
        RecordType attribute = RecordTypes.STANDARD.require("attribute");
        List<Fields> all = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        given.stream().filter(w -> w.type.equals("attribute")).forEach(w -> all.add(w.fields(attribute)));
        withdrawn.stream().filter(w -> w.type.equals("attribute")).forEach(w -> {
            all.add(w.fields(attribute));
            gone.add(w.cells.getOrDefault("number", ""));
        });
        return record.type.equals("attribute") ? RecordTypes.STANDARD : ExampleTypes.with(all, gone);
    }

    private static Column<?> column(List<Column<?>> columns, String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name));
    }

    private static ListOf list(RecordType type, String name) {
        return type.lists().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.name() + " has no list " + name));
    }
}
