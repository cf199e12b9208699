package org.clearground.exchange;

import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the properties of one GeoJSON feature into cells.
final class GeoJsonProperties {

    private final JsonParser json;

    GeoJsonProperties(JsonParser json) {
        this.json = json;
    }

    /// Puts the properties that begin at the current token into the cells; always reads them to their end.
    void read(Map<String, String> cells) throws BadFeature {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            throw new BadFeature("feature.bad", "The properties of a feature are a JSON object.");
        }
        BadFeature fault = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            try {
                String cell = cell(name, token).strip();
                if (!cell.isEmpty()) {
                    cells.put(name, cell);
                }
            } catch (BadFeature e) {
                fault = e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    private String cell(String name, JsonToken token) throws BadFeature {
        return switch (token) {
            case VALUE_NULL -> "";
            case VALUE_STRING -> withoutNul(name, json.getString());
            case VALUE_TRUE, VALUE_FALSE -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String digits = json.getString();
                yield PlainNumber.of(digits)
                        .orElseThrow(() -> new BadFeature(
                                "number.bad",
                                "The number " + Shortened.of(digits) + " of '" + name + "' is too long or too large."));
            }
            default -> {
                json.skipChildren();
                throw new BadFeature(
                        "feature.nested",
                        "The property " + Shortened.of(name)
                                + " is a list or an object: a list inside a record is a file"
                                + " of its own, with the record's number.");
            }
        };
    }

    private static String withoutNul(String name, String text) throws BadFeature {
        if (text.indexOf(0) >= 0) {
            throw new BadFeature("file.nul", "The text of '" + name + "' holds the character NUL, which no text has.");
        }
        return text;
    }
}
