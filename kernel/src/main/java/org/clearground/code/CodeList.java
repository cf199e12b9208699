package org.clearground.code;

import java.util.List;
import java.util.Optional;

/// One coded list: its name, its values in order, and how a typed word is matched to them.
///
/// @param name   the list's name, under which label bundles and documents know it
/// @param values all values; one of them is `UNKNOWN`
/// @param <E>    the enum
public record CodeList<E extends Enum<E> & Coded>(String name, List<E> values) {

    /// Refuses a list without `UNKNOWN`.
    public CodeList {
        values = List.copyOf(values);
        if (values.stream().noneMatch(v -> v.name().equals("UNKNOWN"))) {
            throw new IllegalArgumentException("the coded list " + name + " has no UNKNOWN");
        }
    }

    /// The list of an enum's constants.
    public static <E extends Enum<E> & Coded> CodeList<E> of(String name, Class<E> type) {
        return new CodeList<>(name, List.of(type.getEnumConstants()));
    }

    /// The value unknown.
    public E unknown() {
        return values.stream()
                .filter(v -> v.name().equals("UNKNOWN"))
                .findFirst()
                .orElseThrow();
    }

    /// The value with exactly this code.
    public Optional<E> find(String code) {
        return values.stream().filter(v -> v.code().equals(code)).findFirst();
    }

    /// The code most like what was typed, for a fault's sentence.
    public String nearest(String typed) {
        return Nearest.to(typed, values.stream().map(Coded::code).toList());
    }
}
