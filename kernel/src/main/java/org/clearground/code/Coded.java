package org.clearground.code;

import java.util.Locale;

/// A value of a coded list, implemented by enums that all have a variant `UNKNOWN`.
public interface Coded {

    /// The constant's Java name; enums have it already.
    String name();

    /// The stable code as files and books write it: the constant's name in lower case.
    default String code() {
        return this instanceof Enum<?> constant ? Codes.of(constant) : name().toLowerCase(Locale.ROOT);
    }
}
