package org.clearground.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkb;
import org.clearground.geo.Wkt;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonInt;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.JsonValue;
import org.clearground.record.Format.Storage;
import org.jspecify.annotations.Nullable;

/// Writes the fields of a record as an entry's body and geometry, and reads them back: `fields(toBody(x)) ==
/// x`.
///
/// Each filled column is a member under its name, as its format writes it: integers as integers, all else as
/// text. A list is an array of such objects. Empty columns and lists are left out. The type's geometry column
/// is not in the body.
public final class BodyCodec {

    private BodyCodec() {}

    /// The body: canonical JSON.
    public static String toBody(RecordType type, Fields fields) {
        return CanonicalJson.write(toJson(type, fields));
    }

    /// The body as a JSON object, for effects that quote it.
    public static JsonObject toJson(RecordType type, Fields fields) {
        JsonObject.Builder body = JsonObject.builder();
        for (Column<?> column : type.columns()) {
            if (!isGeometry(type, column)) {
                put(body, column, fields);
            }
        }
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            if (!rows.isEmpty()) {
                body.put(list.name(), JsonArray.of(rows, row -> row(list, row)));
            }
        }
        return body.build();
    }

    private static JsonObject row(ListOf list, Fields row) {
        JsonObject.Builder object = JsonObject.builder();
        list.columns().forEach(column -> put(object, column, row));
        return object.build();
    }

    private static <T> void put(JsonObject.Builder object, Column<T> column, Fields fields) {
        if (!fields.has(column)) {
            return;
        }
        String text = column.format().write(fields.get(column));
        if (column.format().storage() == Storage.INTEGER) {
            object.put(column.name(), Long.parseLong(text));
        } else {
            object.put(column.name(), text);
        }
    }

    /// Whether a body, already read, holds these fields and nothing else, each as it is written.
    public static boolean holds(RecordType type, Fields fields, JsonObject body) {
        int members = 0;
        for (Column<?> column : type.columns()) {
            if (fields.has(column) && !isGeometry(type, column)) {
                if (!holds(column, fields, body)) {
                    return false;
                }
                members++;
            }
        }
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            if (!rows.isEmpty()) {
                if (!holds(list, rows, body.findArray(list.name()))) {
                    return false;
                }
                members++;
            }
        }
        return members == body.size();
    }

    private static boolean holds(ListOf list, List<Fields> rows, Optional<JsonArray> array) {
        if (array.isEmpty() || array.get().size() != rows.size()) {
            return false;
        }
        List<JsonObject> objects = array.get().objects();
        for (int i = 0; i < rows.size(); i++) {
            int members = 0;
            for (Column<?> column : list.columns()) {
                if (rows.get(i).has(column)) {
                    if (!holds(column, rows.get(i), objects.get(i))) {
                        return false;
                    }
                    members++;
                }
            }
            if (members != objects.get(i).size()) {
                return false;
            }
        }
        return true;
    }

    private static <T> boolean holds(Column<T> column, Fields fields, JsonObject object) {
        String text = column.format().write(fields.get(column));
        return object.find(column.name())
                .filter(
                        column.format().storage() == Storage.INTEGER
                                ? new JsonInt(Long.parseLong(text))::equals
                                : new JsonText(text)::equals)
                .isPresent();
    }

    /// The geometry that the entry keeps beside the body, as 2-D little-endian WKB; null when the type or the
    /// record has none.
    public static byte @Nullable [] toGeometry(RecordType type, Fields fields) {
        return type.geometry()
                .flatMap(fields::find)
                .map(value -> Wkb.write(((Outline) value).geometry()))
                .orElse(null);
    }

    /// The fields that were written as this body and geometry. Refuses a text that is not a body of the type.
    public static Fields fields(RecordType type, String body, byte @Nullable [] geometry) {
        return fields(type, CanonicalJson.readObject(body), geometry);
    }

    /// The fields that were written as this body, already read, and geometry.
    public static Fields fields(RecordType type, JsonObject body, byte @Nullable [] geometry) {
        Fields.Builder fields = Fields.builder();
        Column<?> ofEntry = type.geometry().orElse(null);
        for (Column<?> column : type.columns()) {
            if (!column.equals(ofEntry)) {
                read(column, body, fields);
            } else if (geometry != null) {
                putOutline(column, Outline.trusted(Wkb.readMultiPolygon(geometry)), fields);
            }
        }
        for (ListOf list : type.lists()) {
            Optional<JsonArray> array = body.findArray(list.name());
            if (array.isPresent()) {
                List<Fields> rows = new ArrayList<>();
                for (JsonObject object : array.get().objects()) {
                    Fields.Builder row = Fields.builder();
                    for (Column<?> column : list.columns()) {
                        read(column, object, row);
                    }
                    rows.add(row.build());
                }
                fields.rows(list, rows);
            }
        }
        return fields.build();
    }

    private static boolean isGeometry(RecordType type, Column<?> column) {
        return type.geometry().filter(column::equals).isPresent();
    }

    private static <T> void read(Column<T> column, JsonObject object, Fields.Builder fields) {
        Optional<JsonValue> found = object.find(column.name());
        if (found.isEmpty()) {
            return;
        }
        Storage storage = column.format().storage();
        String text =
                storage == Storage.INTEGER ? Long.toString(object.integer(column.name())) : object.text(column.name());
        if (storage == Storage.POLYGON) {
            // Checked when it was booked; checking it at each reading would cost more than all else.
            putOutline(column, Outline.trusted(Wkt.readMultiPolygon(text)), fields);
            return;
        }
        try {
            fields.parse(column, text);
        } catch (BadText e) {
            throw new IllegalArgumentException(
                    "the body's '" + column.name() + "' cannot be read: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // a column that is stored as a polygon holds an outline
    private static void putOutline(Column<?> column, Outline outline, Fields.Builder fields) {
        fields.put((Column<Outline>) column, outline);
    }
}
