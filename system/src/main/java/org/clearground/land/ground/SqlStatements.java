package org.clearground.land.ground;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clearground.ledger.store.SqlDialect;
import org.jspecify.annotations.Nullable;

/// The prepared statements of one connection, each prepared once. They live as long as the connection.
final class SqlStatements {

    /// Changes that go together come in many shapes; of these the ones used last are kept.
    private static final int MOST_TOGETHER = 100;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final LinkedHashMap<String, PreparedStatement> together = new LinkedHashMap<>(16, 0.75f, true);

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

    /// Runs statements that change rows, one after the other; where the dialect takes several at once, they go
    /// to the server in one message.
    void runAll(List<Change> changes) throws SQLException {
        int atOnce = dialect().statementsAtOnce();
        if (atOnce == 1) {
            for (Change change : changes) {
                run(change.sql(), change.values());
            }
            return;
        }
        for (int from = 0; from < changes.size(); from += atOnce) {
            List<Change> some = changes.subList(from, Math.min(from + atOnce, changes.size()));
            PreparedStatement statement =
                    together(some.stream().map(Change::sql).collect(Collectors.joining("; ")));
            int at = 0;
            for (Change change : some) {
                bind(statement, at, change.values());
                at += change.values().length;
            }
            statement.executeUpdate();
        }
    }

    /// Puts rows into a table: many together where the store takes them so, otherwise one by one.
    ///
    /// @param columns the columns' names, or nothing for all
    /// @param insert  the statement for one row
    void insert(String table, String columns, String insert, List<@Nullable Object[]> rows) throws SQLException {
        SqlDialect dialect = dialect();
        if (rows.size() < dialect.copiesFrom()) {
            runAll(rows.stream().map(row -> new Change(insert, row)).toList());
        } else {
            dialect.copy(connection, table, columns.isEmpty() ? "" : " (" + columns + ")", rows);
        }
    }

    /// A statement that changes rows, with its values.
    record Change(String sql, @Nullable Object[] values) {}

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
        bind(statement, 0, values);
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

    private PreparedStatement together(String sql) throws SQLException {
        PreparedStatement statement = together.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            together.put(sql, statement);
            if (together.size() > MOST_TOGETHER) {
                together.pollFirstEntry().getValue().close();
            }
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int before, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(before + i + 1, value instanceof UUID id ? bytes(id) : value);
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
