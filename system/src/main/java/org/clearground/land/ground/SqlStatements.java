package org.clearground.land.ground;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.ledger.store.SqlDialect;
import org.jspecify.annotations.Nullable;

/// The prepared statements of one connection, each prepared once. They live as long as the connection.
final class SqlStatements {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqlStatements(Connection connection) {
        this.connection = connection;
    }

    SqlDialect dialect() {
        return SqlDialect.of(connection);
    }

    boolean areOf(Connection other) {
        return connection == other;
    }

    /// Runs a statement that changes rows.
    void run(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).executeUpdate();
    }

    /// Runs a statement once for each row of values; a server is asked once for all of them.
    void runEach(String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement statement = prepared(sql);
        for (@Nullable Object[] values : rows) {
            bind(statement, values);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /// The rows of a question.
    <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        each(rows -> found.add(row.read(rows)), sql, values);
        return found;
    }

    /// Each row of a question; meanwhile the same question must not be asked again.
    void each(Reader reader, String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof UUID id ? bytes(id) : value);
        }
    }

    /// An id as the tables keep it.
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /// Reads one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Does something with what a row says.
    @FunctionalInterface
    interface Each<T> {
        void take(T value) throws SQLException;
    }

    /// Does something with one row.
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
