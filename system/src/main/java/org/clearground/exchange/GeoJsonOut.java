package org.clearground.exchange;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes records or the rows of a list as a GeoJSON feature collection that the import reads, one feature a
/// line.
public final class GeoJsonOut implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final List<Column<?>> columns;
    private final Optional<Column<?>> drawn;
    private final boolean ofList;

    /// Begins the collection; whoever gives the writer also closes it.
    ///
    /// @param columns the columns, that which [Columns#drawn] names becomes the feature's geometry; without it
    ///                `lon` and `lat` do
    /// @param ofList  whether these are the rows of a list, which have the number of their record
    public GeoJsonOut(Writer out, List<Column<?>> columns, boolean ofList) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        this.columns = columns;
        this.drawn = Columns.drawn(columns);
        this.ofList = ofList;
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    /// Writes one record or row; of a list with the number of its record, which is not used otherwise.
    public void write(String number, Fields fields) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName(Columns.GEOMETRY);
        geometry(fields);
        json.writeObjectPropertyStart("properties");
        if (ofList) {
            json.writeStringProperty(Columns.NUMBER.name(), number);
        }
        columns.forEach(c -> property(c, fields));
        json.writeEndObject();
        json.writeEndObject();
    }

    private <T> void property(Column<T> column, Fields fields) {
        boolean geometry = drawn.filter(column::equals).isPresent()
                || (hasPoint(fields) && (column.equals(Columns.LON) || column.equals(Columns.LAT)));
        if (geometry || !fields.has(column)) {
            return;
        }
        String text = column.format().write(fields.get(column));
        json.writeName(column.name());
        switch (column.format().storage()) {
            case INTEGER, REAL -> json.writeNumber(text);
            default -> json.writeString(text);
        }
    }

    private void geometry(Fields fields) {
        if (drawn.filter(fields::has).isPresent()) {
            wkt(text(drawn.get(), fields));
        } else if (hasPoint(fields)) {
            wkt("POINT(" + text(Columns.LON, fields) + " " + text(Columns.LAT, fields) + ")");
        } else {
            json.writeNull();
        }
    }

    private boolean hasPoint(Fields fields) {
        return drawn.isEmpty() && columns.contains(Columns.LON) && fields.has(Columns.LON) && fields.has(Columns.LAT);
    }

    private static <T> String text(Column<T> column, Fields fields) {
        return column.format().write(fields.get(column));
    }

    private void wkt(String wkt) {
        int begin = wkt.indexOf('(');
        String kind = kind(wkt.substring(0, begin).strip());
        String nested = coordinates(wkt.substring(begin));
        json.writeStartObject();
        json.writeStringProperty("type", kind);
        json.writeName("coordinates");
        json.writeRawValue(kind.equals("Point") ? nested.substring(1, nested.length() - 1) : nested);
        json.writeEndObject();
    }

    /// Well-known text is nested as GeoJSON's coordinates are, but for the brackets around each position.
    private static String coordinates(String wkt) {
        StringBuilder out = new StringBuilder(wkt.length() * 5 / 4);
        for (int i = 0; i < wkt.length(); i++) {
            char c = wkt.charAt(i);
            boolean afterList = i > 0 && wkt.charAt(i - 1) == ')';
            switch (c) {
                case '(' -> out.append(wkt.charAt(i + 1) == '(' ? "[" : "[[");
                case ')' -> out.append(afterList ? "]" : "]]");
                case ',' -> out.append(afterList ? "," : "],[");
                case ' ' -> out.append(',');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String kind(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "POINT" -> "Point";
            case "LINESTRING" -> "LineString";
            case "POLYGON" -> "Polygon";
            case "MULTIPOLYGON" -> "MultiPolygon";
            default -> throw new IllegalArgumentException("'" + word + "' is not a geometry that files hold");
        };
    }

    @Override
    public void close() {
        json.writeRaw("\n");
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.flush();
    }
}
