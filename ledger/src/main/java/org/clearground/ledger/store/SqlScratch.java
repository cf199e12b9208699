package org.clearground.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// A database in a temporary file, for work that is too large for memory and that nobody keeps. One transaction
/// is open in it from beginning to end. For one thread.
public final class SqlScratch implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private SqlScratch(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// An empty one.
    public static SqlScratch open() {
        try {
            Path file = Files.createTempFile("clearground-scratch", ".sqlite");
            Connection connection = SqlConnections.scratch(file);
            SqlConnections.run(connection, "BEGIN");
            return new SqlScratch(file, connection);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file is needed to work in", e);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
    }

    /// The connection to it, which closes with it.
    public Connection connection() {
        return connection;
    }

    /// Closes it and deletes its file.
    @Override
    public void close() {
        try {
            connection.close();
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file could not be deleted", e);
        }
    }
}
