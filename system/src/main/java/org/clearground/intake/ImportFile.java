package org.clearground.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.FileKind;
import org.clearground.exchange.RowFiles;
import org.clearground.exchange.RowSink;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Format.Storage;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// One file of an import.
///
/// @param path where it is
/// @param type whose records or lists it holds
/// @param list the list, if its rows are of one
/// @param kind how it is written
/// @param part a number for the type and list, in the order of booking
record ImportFile(Path path, RecordType type, Optional<ListOf> list, FileKind kind, int part) {

    /// Its name, of a workbook with the sheet.
    String name() {
        String file = String.valueOf(path.getFileName());
        return kind == FileKind.XLSX ? file + "[" + sheet() + "]" : file;
    }

    /// The sheet of a workbook that holds its rows.
    String sheet() {
        return list.map(ListOf::name).orElse(type.name());
    }

    /// Hands its rows to the sink.
    ///
    /// @return whether it was read to its end
    boolean read(Dialect dialect, RowSink sink) throws IOException {
        if (kind != FileKind.XLSX) {
            return RowFiles.read(path, kind, dialect, sink);
        }
        Map<String, Storage> storages = new HashMap<>();
        columns().forEach(c -> storages.put(c.name(), c.format().storage()));
        return RowFiles.readSheet(path, sheet(), storages, sink);
    }

    /// The columns of its rows, without the number that leads a list's row to its record.
    List<Column<?>> columns() {
        return list.map(ListOf::columns).orElseGet(type::columns);
    }

    /// The column of this name; a list's rows also have the number of their record.
    Optional<Column<?>> column(String name) {
        Optional<Column<?>> found =
                columns().stream().filter(c -> c.name().equals(name)).findFirst();
        return found.isEmpty() && name.equals(Columns.NUMBER.name()) ? Optional.of(Columns.NUMBER) : found;
    }

    /// The name of the table as faults say it: `clearance_report` or `clearance_report.finds`.
    String table() {
        return type.name() + list.map(l -> "." + l.name()).orElse("");
    }
}
