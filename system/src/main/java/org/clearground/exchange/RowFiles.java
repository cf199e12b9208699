package org.clearground.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.clearground.record.Format.Storage;

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
            case XLSX -> throw new IllegalArgumentException("of a workbook one sheet is read at a time");
        };
    }

    /// Hands every row of a workbook's sheet to the sink, as [#read(Path, FileKind, Dialect, RowSink)] does.
    ///
    /// @param columns what the known columns hold: days are read only from cells that are days
    public static boolean readSheet(Path file, String sheet, Map<String, Storage> columns, RowSink sink)
            throws IOException {
        return XlsxRows.read(file, sheet, columns, sink);
    }
}
