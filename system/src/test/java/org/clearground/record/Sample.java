package org.clearground.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.finding.Finding;

/// Fields written as a file would write them, for tests: column names and texts.
public final class Sample {

    private final RecordType type;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<ListOf, List<Fields>> rows = new LinkedHashMap<>();

    private Sample(RecordType type) {
        this.type = type;
    }

    /// A record of the type with these columns and texts in turn.
    public static Sample of(RecordType type, String... columnsAndTexts) {
        return new Sample(type).with(columnsAndTexts);
    }

    /// The same with these columns and texts in turn; an empty text empties the column.
    public Sample with(String... columnsAndTexts) {
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            values.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return this;
    }

    /// One more row of a list.
    public Sample row(ListOf list, String... columnsAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            texts.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        rows.computeIfAbsent(list, _ -> new ArrayList<>())
                .add(read(list.columns(), texts).build());
        return this;
    }

    /// The fields; fails when a text cannot be read or a column does not exist.
    public Fields fields() {
        Fields.Builder fields = read(type.columns(), values);
        rows.forEach(fields::rows);
        return fields.build();
    }

    /// The codes of what the type's checks find.
    public List<String> findings(CheckContext context) {
        return type.check(fields(), context).stream().map(Finding::code).toList();
    }

    /// The findings of one code.
    public List<Finding> findings(CheckContext context, String code) {
        return type.check(fields(), context).stream()
                .filter(f -> f.code().equals(code))
                .toList();
    }

    /// The postings, each as `measure account day amount dims`.
    public List<String> postings() {
        return type.postings(fields()).stream()
                .map(p -> p.measure() + " " + p.account() + " " + p.day() + " " + p.amount() + " " + p.dims())
                .toList();
    }

    private static Fields.Builder read(List<Column<?>> columns, Map<String, String> texts) {
        Fields.Builder fields = Fields.builder();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Column<?> column = columns.stream()
                    .filter(c -> c.name().equals(text.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no column " + text.getKey()));
            try {
                if (!text.getValue().isEmpty()) {
                    fields.parse(column, text.getValue());
                }
            } catch (BadText e) {
                throw new AssertionError(text.getKey() + ": " + e.getMessage(), e);
            }
        }
        return fields;
    }
}
