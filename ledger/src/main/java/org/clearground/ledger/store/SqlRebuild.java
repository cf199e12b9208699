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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Projection;

/// An empty ledger in a temporary file, into which the projections can be built again.
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

    void apply(Entry entry) throws SQLException {
        for (Projection projection : setup.projections()) {
            projection.apply(connection, entry);
        }
    }

    /// The tables that hold the same in every ledger of this setup.
    List<String> constantTables() throws SQLException {
        return names("name IN ('meta', 'layout') OR (type = 'table' AND name LIKE 'gpkg\\_%' ESCAPE '\\')");
    }

    /// The tables of the projections and their spatial indexes, each with the columns that order it. Tables that
    /// a projection makes and does not name are its own affair.
    Map<String, String> derivedTables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        for (Projection projection : setup.projections()) {
            for (Projection.Table table : projection.tables()) {
                tables.put(table.name(), table.key());
                String index = SqlGeoPackageTables.rtree(table.name());
                if (!names("name = '" + index + "'").isEmpty()) {
                    tables.put(index, "id");
                }
            }
        }
        return tables;
    }

    /// The columns of tables, in the order in which rows are told; columns that a country added may stand in
    /// another one in a file.
    Map<String, List<String>> columns(Iterable<String> tables) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String table : tables) {
            columns.put(table, SqlConnections.texts(connection, "SELECT name FROM pragma_table_info('" + table + "')"));
        }
        return columns;
    }

    /// A key that nobody could know before: what verifying finds does not depend on it.
    RowKey drawKey() throws SQLException {
        return new RowKey(
                SqlConnections.number(connection, "SELECT random()"),
                SqlConnections.number(connection, "SELECT random()"));
    }

    private List<String> names(String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE " + condition + " ORDER BY name")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
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
