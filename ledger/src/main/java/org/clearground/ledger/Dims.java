package org.clearground.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The dimensions of a posting: names and values in the order of their names.
///
/// @param values such as place, organisation, method; neither names nor values contain `=` or `;`
public record Dims(SortedMap<String, String> values) {

    public static final Dims NONE = new Dims(new TreeMap<>());

    /// Refuses `=` and `;`, which separate them in files.
    public Dims {
        values.forEach((name, value) -> {
            if ((name + value).indexOf('=') >= 0 || (name + value).indexOf(';') >= 0) {
                throw new IllegalArgumentException("a dimension cannot contain '=' or ';': " + name + ", " + value);
            }
        });
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /// The dimensions of this map.
    public static Dims of(Map<String, String> values) {
        return new Dims(new TreeMap<>(values));
    }

    /// The same with one more, or with another value for it.
    public Dims with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
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

    /// `name=value;name=value`, in the order of the names.
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }
}
