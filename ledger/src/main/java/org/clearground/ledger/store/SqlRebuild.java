package org.clearground.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Projection;

/// An empty ledger in a temporary file, into which the projections are built again.
final class SqlRebuild implements AutoCloseable {

    private final LedgerSetup setup;
    private final Path file;
    private final Connection connection;

    private SqlRebuild(LedgerSetup setup, Path file, Connection connection) {
        this.setup = setup;
        this.file = file;
        this.connection = connection;
    }

    static SqlRebuild begin(LedgerSetup setup) throws SQLException {
        Path file;
        try {
            file = Files.createTempFile("ledger-rebuild", ".gpkg");
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file is needed to rebuild into", e);
        }
        Connection connection = SqlConnections.scratch(file);
        SqlConnections.run(connection, "BEGIN");
        SqlSchema.createTables(connection, setup);
        return new SqlRebuild(setup, file, connection);
    }

    Connection connection() {
        return connection;
    }

    void apply(List<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            for (Projection projection : setup.projections()) {
                projection.apply(connection, entry);
            }
        }
    }

    /// The tables to compare, each with the columns that order it; an empty order means all columns. Tables
    /// that a projection makes and does not name are its own affair.
    ///
    /// @param projected whether the projections were built, so that their tables can be compared too
    Map<String, String> tables(boolean projected) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        tables.put("meta", "key");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name FROM sqlite_schema"
                        + " WHERE type = 'table' AND name LIKE 'gpkg\\_%' ESCAPE '\\'")) {
            while (row.next()) {
                tables.put(row.getString(1), "");
            }
        }
        for (Projection projection : projected ? setup.projections() : List.<Projection>of()) {
            for (Projection.Table table : projection.tables()) {
                tables.put(table.name(), table.key());
                String index = SqlGeoPackageTables.rtree(table.name());
                if (SqlConnections.number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = '" + index + "'")
                        > 0) {
                    tables.put(index, "id");
                }
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file could not be deleted", e);
        }
    }
}
