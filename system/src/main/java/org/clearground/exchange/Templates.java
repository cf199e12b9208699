package org.clearground.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Format;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// Templates of the files that the import reads: what a person fills in, and what may stand in each column.
public final class Templates {

    private Templates() {}

    /// A CSV file of the type with one example row.
    public static String csv(RecordType type) {
        StringWriter out = new StringWriter();
        CsvOut.records(out, type.columns()).write("", example(type.columns()));
        return out.toString();
    }

    /// A CSV file of a list inside the type with one example row.
    public static String csv(ListOf list) {
        StringWriter out = new StringWriter();
        CsvOut.rows(out, list.columns()).write(Examples.of(Columns.NUMBER), example(list.columns()));
        return out.toString();
    }

    /// A GeoJSON file of the type with one example feature.
    public static String geoJson(RecordType type) {
        return geoJson(type.columns(), false);
    }

    /// A GeoJSON file of a list inside the type with one example feature.
    public static String geoJson(ListOf list) {
        return geoJson(list.columns(), true);
    }

    private static String geoJson(List<Column<?>> columns, boolean ofList) {
        StringWriter out = new StringWriter();
        try (GeoJsonOut json = new GeoJsonOut(out, columns, ofList)) {
            json.write(Examples.of(Columns.NUMBER), example(columns));
        }
        return out.toString();
    }

    /// The columns of the type and of its lists with what may stand in them, as plain text.
    public static String describe(RecordType type) {
        StringBuilder text = new StringBuilder();
        text.append(type.name()).append(".csv or ").append(type.name()).append(".geojson\n");
        type.columns().forEach(c -> text.append(describe(c)));
        for (ListOf list : type.lists()) {
            String name = type.name() + "." + list.name();
            text.append('\n').append(name).append(".csv or ").append(name).append(".geojson\n");
            text.append("  number (required): the number of the record that the row belongs to\n");
            list.columns().forEach(c -> text.append(describe(c)));
        }
        return text.toString();
    }

    private static String describe(Column<?> column) {
        Format<?> format = column.format();
        boolean required = column.required() && !column.equals(Columns.NUMBER);
        return "  " + column.name() + (required ? " (required)" : "") + ": " + format.expected() + "\n";
    }

    private static Fields example(List<Column<?>> columns) {
        Fields.Builder fields = Fields.builder();
        for (Column<?> column : columns) {
            try {
                fields.parse(column, Examples.of(column));
            } catch (BadText e) {
                throw new IllegalStateException("the column " + column.name() + " has no example", e);
            }
        }
        return fields.build();
    }

    /// The names of the files that a type and its lists are read from, for a listing.
    public static String files(RecordType type) {
        return type.lists().stream()
                .map(l -> type.name() + "." + l.name() + ".csv")
                .collect(Collectors.joining(
                        ", ", type.name() + ".csv" + (type.lists().isEmpty() ? "" : ", "), ""));
    }
}
