package org.clearground.exchange;

import java.io.IOException;
import java.nio.file.Path;

/// Reads the rows of a file, whichever its kind.
public final class RowFiles {

    private RowFiles() {}

    /// Hands every row of the file to the sink, with what is wrong with the file as findings, in constant memory.
    ///
    /// @return whether the file was read to its end; false after a fault that hides what follows
    /// @throws IOException when the file cannot be opened or read at all
    public static boolean read(Path file, FileKind kind, Dialect dialect, RowSink sink) throws IOException {
        return switch (kind) {
            case CSV -> new CsvRows(dialect, sink).read(file);
            case GEOJSON -> new GeoJsonRows(sink).read(file);
        };
    }
}
