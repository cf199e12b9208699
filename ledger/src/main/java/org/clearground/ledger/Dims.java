package org.clearground.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The dimensions of a posting: names and values in the order of their names, such as place, organisation,
/// method. Neither names nor values contain `=` or `;`.
public final class Dims {

    public static final Dims NONE = new Dims(new String[0]);

    /// Names and values in turn, by name: postings make so many that a map for each was a tenth of verifying.
    private final String[] parts;

    /// Of the parts; 0 when it is not known yet, or when it is 0.
    private int hash;

    private @Nullable String text;

    private Dims(String[] parts) {
        this.parts = parts;
    }

    private String written() {
        StringBuilder written = new StringBuilder(16 * parts.length);
        for (int i = 0; i < parts.length; i += 2) {
            written.append(i == 0 ? "" : ";").append(parts[i]).append('=').append(parts[i + 1]);
        }
        return written.toString();
    }

    private static String checked(String part) {
        if (part.indexOf('=') >= 0 || part.indexOf(';') >= 0) {
            throw new IllegalArgumentException("a dimension cannot contain '=' or ';': " + part);
        }
        return part;
    }

    /// The dimensions of this map. Refuses `=` and `;`, which separate them in files.
    public static Dims of(Map<String, String> values) {
        String[] parts = new String[2 * values.size()];
        int at = 0;
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            parts[at++] = checked(value.getKey());
            parts[at++] = checked(value.getValue());
        }
        return new Dims(parts);
    }

    /// By name, in the order of the names.
    public SortedMap<String, String> values() {
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            values.put(parts[i], parts[i + 1]);
        }
        return Collections.unmodifiableSortedMap(values);
    }

    /// The same with one more, or with another value for it.
    public Dims with(String name, String value) {
        return new Dims(put(parts, name, value));
    }

    /// The same with two more, or with other values for them.
    public Dims with(String name, String value, String other, String otherValue) {
        return new Dims(put(put(parts, name, value), other, otherValue));
    }

    private static String[] put(String[] parts, String name, String value) {
        int at = 0;
        while (at < parts.length && parts[at].compareTo(name) < 0) {
            at += 2;
        }
        if (at < parts.length && parts[at].equals(name)) {
            String[] changed = parts.clone();
            changed[at + 1] = checked(value);
            return changed;
        }
        String[] more = Arrays.copyOf(parts, parts.length + 2);
        System.arraycopy(parts, at, more, at + 2, parts.length - at);
        more[at] = checked(name);
        more[at + 1] = checked(value);
        return more;
    }

    /// The value of a dimension, if it has it.
    public Optional<String> find(String name) {
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i].equals(name)) {
                return Optional.of(parts[i + 1]);
            }
        }
        return Optional.empty();
    }

    /// Reads what [#toString()] wrote.
    public static Dims parse(String text) {
        String[] parts = new String[0];
        for (String part : text.isEmpty() ? parts : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + part + "' is not a dimension: name=value is expected");
            }
            parts = put(parts, part.substring(0, equals), part.substring(equals + 1));
        }
        return new Dims(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dims dims && (parts == dims.parts || Arrays.equals(parts, dims.parts));
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(parts);
            hash = known;
        }
        return known;
    }

    /// `name=value;name=value`, in the order of the names.
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = written();
            text = known;
        }
        return known;
    }
}
