package org.clearground.code;

import java.util.List;
import java.util.Optional;

/// One coded list: its name, its values in order, and how a typed word is matched to them.
///
/// @param <E> the enum
public final class CodeList<E extends Enum<E> & Coded> {

    private final String name;
    private final List<E> values;
    private final E unknown;
    private final Codes<E> codes;
    private final String[] texts;

    private CodeList(String name, List<E> values) {
        this.name = name;
        this.values = values;
        codes = new Codes<>(values);
        texts = values.stream().map(Coded::code).toArray(String[]::new);
        unknown = values.stream()
                .filter(v -> v.name().equals("UNKNOWN"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the coded list " + name + " has no UNKNOWN"));
    }

    /// The list of an enum's constants. Refuses an enum without `UNKNOWN`.
    public static <E extends Enum<E> & Coded> CodeList<E> of(String name, Class<E> type) {
        return new CodeList<>(name, List.of(type.getEnumConstants()));
    }

    /// The list's name, under which label bundles and documents know it.
    public String name() {
        return name;
    }

    /// All values in order; one of them is `UNKNOWN`.
    public List<E> values() {
        return values;
    }

    /// The value unknown.
    public E unknown() {
        return unknown;
    }

    /// The code of a value: the same as [Coded#code()], found faster.
    public String code(E value) {
        return texts[value.ordinal()];
    }

    /// The value with exactly this code.
    public Optional<E> find(String code) {
        return codes.find(code);
    }

    /// The code most like what was typed, for a fault's sentence.
    public String nearest(String typed) {
        return Nearest.to(typed, values.stream().map(Coded::code).toList());
    }
}
