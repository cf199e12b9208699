package org.clearground.code;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The codes of an enum: its constants' names in lower case, written once. Codes are read and written for every
/// value of every record.
///
/// @param <E> the enum
public final class Codes<E extends Enum<E>> {

    private static final ClassValue<String[]> TEXTS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    };

    private final Map<String, E> byCode = new HashMap<>();

    /// The codes of these constants.
    public Codes(List<E> values) {
        values.forEach(value -> byCode.put(of(value), value));
    }

    /// The code of a constant.
    public static String of(Enum<?> value) {
        return TEXTS.get(value.getDeclaringClass())[value.ordinal()];
    }

    /// The constant with exactly this code.
    public Optional<E> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
