package org.clearground.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Projection;

/// An empty ledger in a temporary file, into which the projections are built again.
final class SqlRebuild implements AutoCloseable {

    /// These are compared while the entries are read.
    private static final Set<String> BOOKS =
            Set.of("entry", "posting", "account", "dims", "checkpoint", "checkpoint_sum");

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

    /// The tables to compare, each with the columns that order it; an empty order means all columns.
    Map<String, String> tables() throws SQLException {
        Map<String, String> keys = new HashMap<>();
        setup.projections().forEach(p -> p.tables().forEach(t -> keys.put(t.name(), t.key())));
        List<String> names = new ArrayList<>();
        Set<String> virtual = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")) {
            while (row.next()) {
                names.add(row.getString(1));
                if (row.getString(2).startsWith("CREATE VIRTUAL")) {
                    virtual.add(row.getString(1));
                }
            }
        }
        // A spatial index is compared by what it says; the three tables in which it keeps that are its own affair.
        Set<String> shadows = new HashSet<>();
        for (String name : virtual) {
            shadows.addAll(List.of(name + "_node", name + "_parent", name + "_rowid"));
        }
        Map<String, String> tables = new HashMap<>();
        for (String name : names) {
            if (!BOOKS.contains(name) && !shadows.contains(name)) {
                tables.put(name, virtual.contains(name) ? "id" : keys.getOrDefault(name, ""));
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
