package org.clearground.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Named values, in the order of their names by UTF-16 code unit.
public final class JsonObject implements JsonValue {

    public static final JsonObject EMPTY = builder().build();

    /// Sorted, and found by halving: canonical text comes sorted, and a tree for each object was a twentieth of
    /// verifying.
    private final String[] names;

    private final JsonValue[] values;

    private JsonObject(String[] names, JsonValue[] values) {
        this.names = names;
        this.values = values;
    }

    /// The values by name.
    public SortedMap<String, JsonValue> members() {
        TreeMap<String, JsonValue> members = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            members.put(names[i], values[i]);
        }
        return Collections.unmodifiableSortedMap(members);
    }

    /// How many members.
    public int size() {
        return names.length;
    }

    String name(int i) {
        return names[i];
    }

    JsonValue value(int i) {
        return values[i];
    }

    /// A builder of an object.
    public static Builder builder() {
        return new Builder();
    }

    /// Whether it has this member.
    public boolean has(String name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    /// The member, if it is there.
    public Optional<JsonValue> find(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? Optional.empty() : Optional.of(values[at]);
    }

    /// The text of a member, if it is there; refuses another kind of value.
    public Optional<String> findText(String name) {
        return find(name).map(v -> expect(JsonText.class, name, v).value());
    }

    /// The integer of a member, if it is there; refuses another kind of value.
    public Optional<Long> findInteger(String name) {
        return find(name).map(v -> expect(JsonInt.class, name, v).value());
    }

    /// The truth of a member, if it is there; refuses another kind of value.
    public Optional<Boolean> findBool(String name) {
        return find(name).map(v -> expect(JsonBool.class, name, v).value());
    }

    /// The array of a member, if it is there; refuses another kind of value.
    public Optional<JsonArray> findArray(String name) {
        return find(name).map(v -> expect(JsonArray.class, name, v));
    }

    /// The object of a member, if it is there; refuses another kind of value.
    public Optional<JsonObject> findObject(String name) {
        return find(name).map(v -> expect(JsonObject.class, name, v));
    }

    /// The text of a member that must be there.
    public String text(String name) {
        return expect(JsonText.class, name, require(name)).value();
    }

    /// The integer of a member that must be there.
    public long integer(String name) {
        return expect(JsonInt.class, name, require(name)).value();
    }

    /// The truth of a member that must be there.
    public boolean bool(String name) {
        return expect(JsonBool.class, name, require(name)).value();
    }

    /// The array of a member that must be there.
    public JsonArray array(String name) {
        return expect(JsonArray.class, name, require(name));
    }

    /// The object of a member that must be there.
    public JsonObject object(String name) {
        return expect(JsonObject.class, name, require(name));
    }

    private JsonValue require(String name) {
        int at = Arrays.binarySearch(names, name);
        if (at < 0) {
            throw new BadJson("the member '" + name + "' is missing");
        }
        return values[at];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object
                && Arrays.equals(names, object.names)
                && Arrays.equals(values, object.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    /// The canonical text.
    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }

    static <V extends JsonValue> V expect(Class<V> kind, String name, JsonValue value) {
        if (!kind.isInstance(value)) {
            throw new BadJson("'" + name + "' is " + value.kindName() + ", not a " + kind.getSimpleName());
        }
        return kind.cast(value);
    }

    /// Collects members.
    public static final class Builder {

        private String[] names = new String[8];
        private @Nullable JsonValue[] values = new JsonValue[8];
        private int size;

        private Builder() {}

        /// Sets a member.
        public Builder put(String name, JsonValue value) {
            int at = place(name);
            if (at >= 0) {
                values[at] = value;
            } else {
                insert(-at - 1, name, value);
            }
            return this;
        }

        /// Mostly they come in their order.
        private int place(String name) {
            return size > 0 && names[size - 1].compareTo(name) < 0
                    ? -size - 1
                    : Arrays.binarySearch(names, 0, size, name);
        }

        private void insert(int at, String name, JsonValue value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            System.arraycopy(names, at, names, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
            names[at] = name;
            values[at] = value;
            size++;
        }

        /// Sets a text.
        public Builder put(String name, String value) {
            return put(name, new JsonText(value));
        }

        /// Sets an integer.
        public Builder put(String name, long value) {
            return put(name, new JsonInt(value));
        }

        /// Sets true or false.
        public Builder put(String name, boolean value) {
            return put(name, new JsonBool(value));
        }

        /// Sets a text that may be absent.
        public Builder putIfPresent(String name, Optional<String> value) {
            value.ifPresent(v -> put(name, v));
            return this;
        }

        /// Sets a member that must not be set yet, and says whether it was not.
        boolean putNew(String name, JsonValue value) {
            int at = place(name);
            if (at < 0) {
                insert(-at - 1, name, value);
            }
            return at < 0;
        }

        /// The object; a builder may go on and build another.
        public JsonObject build() {
            JsonValue[] filled = new JsonValue[size];
            System.arraycopy(values, 0, filled, 0, size);
            return new JsonObject(Arrays.copyOf(names, size), filled);
        }
    }
}
