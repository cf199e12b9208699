package org.clearground.exchange;

import java.util.Locale;

/// The kinds of files that rows are read from.
public enum FileKind {
    CSV,
    GEOJSON,
    XLSX;

    /// The ending of its file names, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
