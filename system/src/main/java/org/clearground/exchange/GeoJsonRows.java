package org.clearground.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads a GeoJSON feature collection (RFC 7946), one feature at a time.
final class GeoJsonRows {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(Limits.CELL)
                    .maxNumberLength(1_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    /// The names under which programs write longitude and latitude on WGS84.
    private static final Set<String> LON_LAT = Set.of(
            "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326");

    private final RowSink sink;
    private @Nullable String type;
    private boolean hasFeatures;
    private boolean dimensionsNoted;
    private long rows;

    GeoJsonRows(RowSink sink) {
        this.sink = sink;
    }

    boolean read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            return document(json);
        } catch (UnexpectedEndOfInputException e) {
            return refuse(
                    line(e), "file.truncated", "The file ends in the middle: it was cut off. Send the whole file.");
        } catch (StreamConstraintsException e) {
            return refuse(
                    line(e),
                    "file.limit",
                    "The file goes beyond what is read: texts of 1 MiB, names and numbers of 1,000 characters, "
                            + Limits.NESTING + " levels.");
        } catch (StreamReadException e) {
            return refuse(line(e), "file.json", "Here the file is no longer JSON: " + firstLine(e) + ".");
        } catch (JacksonIOException e) {
            // Bytes that are not UTF-8 arrive as an IOException from the decoder.
            return refuse(line(e), "file.json", "Here the file cannot be read as UTF-8: " + firstLine(e) + ".");
        }
    }

    private boolean document(JsonParser json) {
        JsonToken first = json.nextToken();
        if (first == null) {
            return refuse(1, "file.empty", "The file is empty: a GeoJSON FeatureCollection is expected.");
        }
        if (first != JsonToken.START_OBJECT) {
            return refuse(1, "file.not-geojson", "The file is not a GeoJSON FeatureCollection.");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            member(json);
        }
        if (!"FeatureCollection".equals(type) || !hasFeatures) {
            return refuse(
                    1,
                    "file.not-geojson",
                    "The file is not a GeoJSON FeatureCollection: its \"type\" is " + Shortened.of(String.valueOf(type))
                            + (hasFeatures ? "." : ", and it has no list of \"features\"."));
        }
        if (json.nextToken() != null) {
            return refuse(line(json), "file.json", "Something follows after the collection's end.");
        }
        if (rows == 0) {
            return refuse(
                    1, "file.no-rows", "The collection has no feature: leave the file out, or send the whole file.");
        }
        return true;
    }

    private void member(JsonParser json) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
            case "type" -> type = json.getValueAsString();
            case "crs" -> crs(json);
            case "features" -> {
                hasFeatures = value == JsonToken.START_ARRAY;
                if (hasFeatures) {
                    features(json);
                } else {
                    json.skipChildren();
                }
            }
            default -> json.skipChildren();
        }
    }

    /// The `crs` of the older GeoJSON of 2008: `{"type": "name", "properties": {"name": "…"}}`.
    private void crs(JsonParser json) {
        long line = line(json);
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        String found = "";
        if (json.currentToken() == JsonToken.START_OBJECT) {
            int depth = 1;
            while (depth > 0) {
                JsonToken token = json.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                    found = json.getString();
                }
            }
        }
        if (!LON_LAT.contains(found)) {
            refuse(
                    line,
                    "file.crs",
                    "The coordinate reference system " + Shortened.of(found)
                            + " is not read: save the file in longitude and latitude on WGS84 (EPSG:4326).");
        }
    }

    private void features(JsonParser json) {
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            rows++;
            if (t == JsonToken.START_OBJECT) {
                feature(json);
            } else {
                refuse(line(json), "feature.bad", "A feature is a JSON object, not " + Shortened.of(t.name()) + ".");
                json.skipChildren();
            }
        }
    }

    private void feature(JsonParser json) {
        long line = line(json);
        Map<String, String> cells = new LinkedHashMap<>();
        String geometry = null;
        String kind = null;
        boolean faulty = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            try {
                switch (name) {
                    case "type" -> kind = json.getValueAsString();
                    case "geometry" -> geometry = geometry(json, line);
                    case "properties" -> new GeoJsonProperties(json).read(cells);
                    default -> json.skipChildren();
                }
            } catch (BadFeature e) {
                faulty = true;
                refuse(line, e.code(), e.sentence());
            }
        }
        if (!"Feature".equals(kind)) {
            faulty = true;
            refuse(
                    line,
                    "feature.bad",
                    "The object is not a Feature: its \"type\" is " + Shortened.of(String.valueOf(kind)));
        }
        sink.row(new Row(line, cells, geometry, faulty));
    }

    private @Nullable String geometry(JsonParser json, long line) throws BadFeature {
        GeoJsonGeometry reader = new GeoJsonGeometry(json);
        String wkt = reader.read().orElse(null);
        if (reader.hadExtraDimensions() && !dimensionsNoted) {
            dimensionsNoted = true;
            sink.finding(
                    line,
                    Finding.note(
                            "geometry.dimensions",
                            "Positions have heights or other numbers after longitude and latitude: they are left out."));
        }
        return wkt;
    }

    private static String firstLine(StreamReadException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }

    private static String firstLine(JacksonIOException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
    }

    private static long line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private static long line(tools.jackson.core.JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private boolean refuse(long line, String code, String sentence) {
        sink.finding(line, Finding.fault(code, sentence));
        return false;
    }
}
