package org.clearground.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// Values in an order.
///
/// @param values the values
public record JsonArray(List<JsonValue> values) implements JsonValue, Iterable<JsonValue> {

    public static final JsonArray EMPTY = new JsonArray(List.of());

    /// Copies the list.
    public JsonArray {
        values = List.copyOf(values);
    }

    /// An array of what the function makes of each item.
    public static <T> JsonArray of(Iterable<T> items, Function<? super T, ? extends JsonValue> each) {
        List<JsonValue> values = new ArrayList<>();
        items.forEach(item -> values.add(each.apply(item)));
        return new JsonArray(values);
    }

    /// An array of texts.
    public static JsonArray ofTexts(Iterable<String> texts) {
        return of(texts, JsonText::new);
    }

    /// How many values.
    public int size() {
        return values.size();
    }

    /// The values, each of which must be an object; refuses anything else.
    public List<JsonObject> objects() {
        List<JsonObject> objects = new ArrayList<>(values.size());
        for (JsonValue value : values) {
            objects.add(JsonObject.expect(JsonObject.class, "an array's value", value));
        }
        return Collections.unmodifiableList(objects);
    }

    /// The values, each of which must be a text; refuses anything else.
    public List<String> texts() {
        return values.stream()
                .map(v ->
                        JsonObject.expect(JsonText.class, "an array's value", v).value())
                .toList();
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return values.iterator();
    }

    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}
