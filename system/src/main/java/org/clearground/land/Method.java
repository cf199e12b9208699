package org.clearground.land;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// The operational method.
public enum Method implements Coded {
    MANUAL,
    DOGS,
    MECHANICAL,
    MIXED,
    VISUAL,
    DESK,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Method> LIST = CodeList.of("method", Method.class);
}
