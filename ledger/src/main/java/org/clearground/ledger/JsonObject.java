package org.clearground.ledger;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Named values, in the order of their names by UTF-16 code unit.
public final class JsonObject implements JsonValue {

    public static final JsonObject EMPTY = new JsonObject(new TreeMap<>());

    private final TreeMap<String, JsonValue> members;

    private JsonObject(TreeMap<String, JsonValue> members) {
        this.members = members;
    }

    /// The values by name.
    public SortedMap<String, JsonValue> members() {
        return Collections.unmodifiableSortedMap(members);
    }

    /// A builder of an object.
    public static Builder builder() {
        return new Builder();
    }

    /// Whether it has this member.
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /// The member, if it is there.
    public Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name));
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
        return findText(name).orElseThrow(() -> missing(name));
    }

    /// The integer of a member that must be there.
    public long integer(String name) {
        return findInteger(name).orElseThrow(() -> missing(name));
    }

    /// The truth of a member that must be there.
    public boolean bool(String name) {
        return findBool(name).orElseThrow(() -> missing(name));
    }

    /// The array of a member that must be there.
    public JsonArray array(String name) {
        return findArray(name).orElseThrow(() -> missing(name));
    }

    /// The object of a member that must be there.
    public JsonObject object(String name) {
        return findObject(name).orElseThrow(() -> missing(name));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
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

    private static BadJson missing(String name) {
        return new BadJson("the member '" + name + "' is missing");
    }

    /// Collects members.
    public static final class Builder {

        private final TreeMap<String, JsonValue> members = new TreeMap<>();

        private Builder() {}

        /// Sets a member.
        public Builder put(String name, JsonValue value) {
            members.put(name, value);
            return this;
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
            return members.put(name, value) == null;
        }

        /// The object; a builder may go on and build another.
        public JsonObject build() {
            return new JsonObject(new TreeMap<>(members));
        }

        /// The object, when the builder is not used again.
        JsonObject last() {
            return new JsonObject(members);
        }
    }
}
