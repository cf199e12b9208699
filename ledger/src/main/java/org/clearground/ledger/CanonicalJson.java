package org.clearground.ledger;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads and writes the one way in which the books write JSON: names sorted by UTF-16 code unit, no white
/// space, the fewest escapes; only objects, arrays, texts, 64-bit integers, true and false. The same value is
/// always the same text.
public final class CanonicalJson {

    /// How deep arrays and objects may nest.
    public static final int MAX_DEPTH = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private CanonicalJson() {}

    /// The canonical text. Refuses a lone surrogate, which no file can hold, and more than [#MAX_DEPTH] levels.
    public static String write(JsonValue value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out, 0);
        return out.toString();
    }

    /// Whether a text is what [#write] makes of a value.
    public static boolean isWritten(JsonValue value, String text) {
        StringBuilder out = new StringBuilder(text.length() + 1);
        write(value, out, 0);
        return text.contentEquals(out);
    }

    /// Reads a value whose text need not be canonical; refuses names twice, decimals, nulls, depth and rubbish
    /// with [BadJson].
    public static JsonValue read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new BadJson("the text is empty where JSON is expected");
            }
            JsonValue value = value(parser, 0);
            if (parser.nextToken() != null) {
                throw new BadJson("there is more text after the JSON value");
            }
            return value;
        } catch (JacksonException e) {
            throw new BadJson("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// Reads an object whose text need not be canonical.
    public static JsonObject readObject(String text) {
        return JsonObject.expect(JsonObject.class, "the whole text", read(text));
    }

    /// Reads an object; refuses a text that is not canonical to the byte.
    public static JsonObject readStrict(String text) {
        JsonObject object = readObject(text);
        if (!isWritten(object, text)) {
            throw new BadJson("the text is JSON but not written in the canonical way");
        }
        return object;
    }

    /// Refuses a text that is not an object canonical to the byte, like [#readStrict], without reading it where
    /// that is seen at once.
    public static void checkStrict(String text) {
        if (!CanonicalText.isObject(text)) {
            readStrict(text);
        }
    }

    private static JsonValue value(JsonParser parser, int depth) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, deeper(depth));
            case START_ARRAY -> array(parser, deeper(depth));
            case VALUE_STRING -> new JsonText(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_TRUE -> new JsonBool(true);
            case VALUE_FALSE -> new JsonBool(false);
            case VALUE_NULL -> throw new BadJson("null is not allowed: leave the member out");
            case VALUE_NUMBER_FLOAT -> throw new BadJson("decimals are written as text, not as " + parser.getString());
            default -> throw new BadJson("not a JSON value: " + parser.currentToken());
        };
    }

    private static JsonInt integer(JsonParser parser) {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new BadJson("an integer has at most 64 bits: " + parser.getString());
        }
        return new JsonInt(parser.getLongValue());
    }

    private static int deeper(int depth) {
        if (depth == MAX_DEPTH) {
            throw new BadJson("JSON nests deeper than " + MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    private static JsonObject object(JsonParser parser, int depth) {
        JsonObject.Builder members = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (!members.putNew(name, value(parser, depth))) {
                throw new BadJson("the member '" + name + "' stands twice");
            }
        }
        return members.build();
    }

    private static JsonArray array(JsonParser parser, int depth) {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, depth));
        }
        return new JsonArray(values);
    }

    private static void write(JsonValue value, StringBuilder out, int depth) {
        switch (value) {
            case JsonText text -> writeText(text.value(), out);
            case JsonInt integer -> out.append(integer.value());
            case JsonBool bool -> out.append(bool.value());
            case JsonArray array -> writeArray(array, out, deeper(depth));
            case JsonObject object -> writeObject(object, out, deeper(depth));
        }
    }

    private static void writeArray(JsonArray array, StringBuilder out, int depth) {
        out.append('[');
        String separator = "";
        for (JsonValue value : array) {
            out.append(separator);
            write(value, out, depth);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeObject(JsonObject object, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        for (int i = 0; i < object.size(); i++) {
            out.append(separator);
            writeText(object.name(i), out);
            out.append(':');
            write(object.value(i), out, depth);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            writeCharacters(text, out);
        }
        out.append('"');
    }

    /// Most texts; they are copied whole.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static void writeCharacters(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                refuseLone(text, i);
            }
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static void refuseLone(String text, int at) {
        boolean paired = Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!paired) {
            throw new BadJson("the text has half a character (a lone surrogate) at position " + at);
        }
    }
}
