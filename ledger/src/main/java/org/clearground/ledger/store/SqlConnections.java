package org.clearground.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Opens connections with the settings that the ledger relies on.
final class SqlConnections {

    private static final System.Logger LOG = System.getLogger(SqlConnections.class.getName());

    private SqlConnections() {}

    static Connection writer(Path file) throws SQLException {
        Connection connection = open(file);
        run(connection, "PRAGMA journal_mode = WAL");
        run(connection, "PRAGMA synchronous = FULL");
        // Looking at each reference of each row is a fifth of what a posting takes. Accounts and dimensions are
        // numbered by this program in the same transaction, a commit asks whether the last line has its entry,
        // and verifying derives every line again.
        run(connection, "PRAGMA foreign_keys = OFF");
        // Pages that many transactions change are carried into the file once for several of them.
        run(connection, "PRAGMA wal_autocheckpoint = 16000");
        // An import of many records changes the pages of all indexes again and again.
        run(connection, "PRAGMA cache_size = -96000");
        return connection;
    }

    static Connection reader(Path file) throws SQLException {
        Connection connection = open(file);
        run(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /// For `VACUUM INTO`, which a connection that only queries is refused.
    static Connection forBackup(Path file) throws SQLException {
        return open(file);
    }

    /// For a temporary file that may be lost.
    static Connection scratch(Path file) throws SQLException {
        Connection connection = open(file);
        run(connection, "PRAGMA journal_mode = OFF");
        run(connection, "PRAGMA synchronous = OFF");
        run(connection, "PRAGMA cache_size = -32000");
        return connection;
    }

    private static Connection open(Path file) throws SQLException {
        Properties properties = new Properties();
        // Else the driver asks for the last row's key after every insert, which costs as much as the insert.
        properties.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
        run(connection, "PRAGMA busy_timeout = 30000");
        run(connection, "PRAGMA temp_store = MEMORY");
        return connection;
    }

    /// Runs one or several statements whose results do not matter.
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    static String script(String name) {
        try (InputStream in = SqlConnections.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program is damaged: " + name + " cannot be read", e);
        }
    }

    /// Closes after something else went wrong, which is what the caller is told.
    static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "a connection did not close", e);
        }
    }

    /// Undoes the open transaction, if one is open; what went wrong before is what the caller is told.
    static void rollBack(SqlStore store, Connection connection) {
        try {
            store.rollBack(connection);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "no transaction was open", e);
        }
    }
}
