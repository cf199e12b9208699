package org.clearground.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one GeoJSON geometry into well-known text, digit by digit as the file writes them.
final class GeoJsonGeometry {

    /// How deep the coordinates of each kind are nested.
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 1, "LineString", 2, "MultiLineString", 3, "Polygon", 3, "MultiPolygon", 4);

    private final JsonParser json;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String type;
    private int depth;
    private boolean extraDimensions;
    private @Nullable BadFeature fault;

    GeoJsonGeometry(JsonParser json) {
        this.json = json;
    }

    /// Whether positions had more than longitude and latitude; the rest was left out.
    boolean hadExtraDimensions() {
        return extraDimensions;
    }

    /// The geometry whose first token is the parser's current one, as text; empty for null. Always reads it to
    /// its end.
    Optional<String> read() throws BadFeature {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            throw new BadFeature("geometry.bad", "The geometry is not a JSON object with type and coordinates.");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> type = json.getValueAsString();
                case "coordinates" -> depth = coordinates(0);
                default -> json.skipChildren();
            }
        }
        return Optional.of(checked());
    }

    private String checked() throws BadFeature {
        String kind = String.valueOf(type);
        Integer expected = DEPTHS.get(kind);
        if (expected == null) {
            throw new BadFeature(
                    "geometry.kind",
                    "The geometry is of the type " + Shortened.of(kind)
                            + ": Point, LineString, Polygon and their Multi… are read, one geometry per feature.");
        }
        if (fault != null) {
            throw fault;
        }
        if (depth != expected) {
            throw new BadFeature(
                    "geometry.bad",
                    "The coordinates of a " + kind + " are nested " + expected + " deep, not " + depth + ".");
        }
        String wkt = text.toString();
        return kind.toUpperCase(Locale.ROOT) + (expected == 1 ? "(" + wkt + ")" : wkt);
    }

    /// Writes the value that begins at the current token, and returns how deep it is nested; faults are kept for
    /// later, so that the parser always stands at the geometry's end.
    private int coordinates(int level) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            keep("Coordinates are lists of numbers: longitude first, latitude second.");
            return 0;
        }
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_ARRAY) {
            position(first);
            return 1;
        }
        int below = -1;
        append("(");
        for (JsonToken t = first; t != JsonToken.END_ARRAY; t = json.nextToken()) {
            append(below < 0 ? "" : ",");
            int nested = coordinates(level + 1);
            if (below >= 0 && nested != below) {
                keep("The coordinates are nested unevenly.");
            }
            below = nested;
        }
        append(")");
        return below + 1;
    }

    private void position(JsonToken first) {
        int numbers = 0;
        for (JsonToken t = first; t != JsonToken.END_ARRAY; t = json.nextToken()) {
            if (t != JsonToken.VALUE_NUMBER_INT && t != JsonToken.VALUE_NUMBER_FLOAT) {
                json.skipChildren();
                keep("A coordinate is a number, not " + Shortened.of(String.valueOf(json.getString())) + ".");
                continue;
            }
            numbers++;
            if (numbers <= 2) {
                append(numbers == 2 ? " " : "");
                number(json.getString());
            } else {
                extraDimensions = true;
            }
        }
        if (numbers < 2) {
            keep("A position needs two numbers: longitude first, latitude second.");
        }
    }

    private void number(String digits) {
        Optional<String> plain = PlainNumber.of(digits);
        if (plain.isEmpty()) {
            keep("The coordinate " + Shortened.of(digits) + " is not a number of degrees.");
        }
        append(plain.orElse("0"));
    }

    private void append(String more) {
        if (text.length() + more.length() > Limits.GEOMETRY) {
            keep("The geometry is larger than 8 MiB of text: simplify it.");
            text.setLength(0);
        }
        text.append(more);
    }

    private void keep(String sentence) {
        if (fault == null) {
            fault = new BadFeature("geometry.bad", sentence);
        }
    }
}
