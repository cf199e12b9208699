package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// An SQLite file that lies beside the books and is not part of them: accounts, what waits. It has one
/// connection, for one caller at a time; a change is durable when its call returns.
public final class SqlSideFile implements AutoCloseable {

    private final Connection connection;

    private SqlSideFile(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file, or makes it, and runs these statements, each of which may have run before.
    public static SqlSideFile open(Path file, List<String> schema) throws SQLException {
        SqlSideFile opened = new SqlSideFile(DriverManager.getConnection("jdbc:sqlite:" + file));
        try (Statement statement = opened.connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            for (String sql : schema) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /// Changes rows and says how many.
    public int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /// All rows of a question.
    public <T> List<T> select(String sql, Row<T> each, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = bound(sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(each.of(row));
            }
        }
        return found;
    }

    /// Does all of the work or nothing of it.
    public <T> T together(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T made = work.run();
            connection.commit();
            return made;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// What is made of a row.
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Changes that belong together.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }
}
