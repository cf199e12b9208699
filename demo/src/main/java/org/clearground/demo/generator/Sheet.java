package org.clearground.demo.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One import file: rows under columns, with a geometry each when it is GeoJSON. Columns that stay empty are
/// left out.
final class Sheet {

    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Geometry> geometries = new ArrayList<>();

    /// @param name the record type, or type and list with a point between
    Sheet(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /// Adds a row of cells in the order of the columns; a missing value is an empty cell.
    Sheet row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    name + ": " + cells.length + " cells for " + columns.size() + " columns");
        }
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell);
        }
        rows.add(row);
        return this;
    }

    /// Adds a row with its geometry; all rows of a sheet have one, or none.
    Sheet row(Geometry geometry, @Nullable Object... cells) {
        geometries.add(geometry);
        return row(cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String fileName() {
        return name + (geometries.isEmpty() ? ".csv" : ".geojson");
    }

    String text() {
        return geometries.isEmpty() ? csv() : geoJson();
    }

    private static String json(Object cell) {
        return cell instanceof Number
                ? cell.toString()
                : '"' + cell.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<Integer> filled() {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(r -> !r.get(column).equals(""))) {
                filled.add(i);
            }
        }
        return filled;
    }

    private String csv() {
        List<Integer> filled = filled();
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(filled.stream().map(columns::get).toList());
            rows.forEach(row -> csv.writeRecord(
                    filled.stream().map(row::get).map(Object::toString).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private String geoJson() {
        StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (int r = 0; r < rows.size(); r++) {
            out.append("{\"type\":\"Feature\",\"properties\":{");
            String comma = "";
            for (int c = 0; c < columns.size(); c++) {
                Object cell = rows.get(r).get(c);
                if (!cell.equals("")) {
                    out.append(comma)
                            .append('"')
                            .append(columns.get(c))
                            .append("\":")
                            .append(json(cell));
                    comma = ",";
                }
            }
            out.append("},\"geometry\":");
            GeoJson.write(geometries.get(r), out);
            out.append(r + 1 < rows.size() ? "},\n" : "}\n");
        }
        return out.append("]}\n").toString();
    }
}
