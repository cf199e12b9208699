package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.ledger.store.SqlStore;

/// A place for the books of one country: a file, or a database of the server that the bench was given.
///
/// @param kind    its kind, for the table
/// @param address how another program finds the books, with the password
/// @param store   where the books are
record BenchStore(String kind, String address, SqlStore store) {

    static final String FILE = "file";
    static final String DATABASE = "PostgreSQL";

    static BenchStore file(Path folder, CountrySize size) {
        return at(
                FILE,
                folder.resolve("country-" + size + ".gpkg").toAbsolutePath().toString());
    }

    static BenchStore at(String kind, String address) {
        return new BenchStore(kind, address, SqlStore.parse(address, Path.of("")));
    }

    boolean isFile() {
        return kind.equals(FILE);
    }

    /// The column of the table with what is measured on a country of a size.
    String column(CountrySize size) {
        return column(size, kind);
    }

    static String column(CountrySize size, String kind) {
        return size + " " + kind;
    }

    /// How much it takes on disk, in bytes.
    long bytes() {
        if (!isFile()) {
            return SqlServer.bytes(store);
        }
        Path file = store.file().orElseThrow();
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the file's size could not be read", e);
        }
    }
}
