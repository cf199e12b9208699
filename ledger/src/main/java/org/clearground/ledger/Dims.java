package org.clearground.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The dimensions of a posting: names and values in the order of their names, such as place, organisation,
/// method. Neither names nor values contain `=` or `;`.
public final class Dims {

    public static final Dims NONE = new Dims(new TreeMap<>());

    private final SortedMap<String, String> values;

    /// The same dimensions have the same text, by which they are compared: each posting looks its own up.
    private final String text;

    private Dims(TreeMap<String, String> values) {
        values.forEach(Dims::check);
        this.values = Collections.unmodifiableSortedMap(values);
        StringBuilder written = new StringBuilder();
        values.forEach((name, value) -> written.append(written.isEmpty() ? "" : ";")
                .append(name)
                .append('=')
                .append(value));
        text = written.toString();
    }

    private static void check(String name, String value) {
        if (isSeparated(name) || isSeparated(value)) {
            throw new IllegalArgumentException("a dimension cannot contain '=' or ';': " + name + ", " + value);
        }
    }

    private static boolean isSeparated(String part) {
        return part.indexOf('=') >= 0 || part.indexOf(';') >= 0;
    }

    /// The dimensions of this map. Refuses `=` and `;`, which separate them in files.
    public static Dims of(Map<String, String> values) {
        return new Dims(new TreeMap<>(values));
    }

    /// By name, in the order of the names.
    public SortedMap<String, String> values() {
        return values;
    }

    /// The same with one more, or with another value for it.
    public Dims with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Dims(more);
    }

    /// The same with two more, or with other values for them.
    public Dims with(String name, String value, String other, String otherValue) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        more.put(other, otherValue);
        return new Dims(more);
    }

    /// The value of a dimension, if it has it.
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Reads what [#toString()] wrote.
    public static Dims parse(String text) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + part + "' is not a dimension: name=value is expected");
            }
            values.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new Dims(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dims dims && text.equals(dims.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// `name=value;name=value`, in the order of the names.
    @Override
    public String toString() {
        return text;
    }
}
