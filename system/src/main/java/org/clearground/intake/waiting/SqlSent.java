package org.clearground.intake.waiting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How what was sent lies in its file. One connection, for one caller at a time; triggers refuse that what came
/// is changed or deleted by any program.
final class SqlSent implements AutoCloseable {

    private static final List<String> SCHEMA = List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE IF NOT EXISTS sent (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL,"
                    + " kind TEXT NOT NULL, type TEXT NOT NULL, number TEXT NOT NULL, author TEXT NOT NULL,"
                    + " base INTEGER NOT NULL, terms TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL,"
                    + " decided_by TEXT NOT NULL, decided INTEGER NOT NULL, reason TEXT NOT NULL,"
                    + " head INTEGER NOT NULL, UNIQUE (author, instance))",
            "CREATE TABLE IF NOT EXISTS file (sent INTEGER NOT NULL REFERENCES sent(id), position INTEGER NOT NULL,"
                    + " name TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (sent, position))",
            "CREATE INDEX IF NOT EXISTS sent_state ON sent (state)",
            "CREATE TRIGGER IF NOT EXISTS sent_keeps BEFORE UPDATE OF instance, kind, type, number, author, base, terms,"
                    + " at ON sent BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END",
            "CREATE TRIGGER IF NOT EXISTS sent_stays BEFORE DELETE ON sent"
                    + " BEGIN SELECT RAISE(ABORT, 'what was sent is never deleted'); END",
            "CREATE TRIGGER IF NOT EXISTS file_keeps BEFORE UPDATE ON file"
                    + " BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END",
            "CREATE TRIGGER IF NOT EXISTS file_stays BEFORE DELETE ON file"
                    + " BEGIN SELECT RAISE(ABORT, 'what was sent is never deleted'); END");

    private static final String SENT = "SELECT id, instance, kind, type, number, author, base, terms, at, state,"
            + " decided_by, decided, reason, head FROM sent ";

    private final Connection connection;

    private SqlSent(Connection connection) {
        this.connection = connection;
    }

    static SqlSent open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
        }
        return new SqlSent(connection);
    }

    /// Keeps it with its files, both or neither.
    Sent add(Sending what, List<KeptFile> files, SentState state, Instant at) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(
                    "INSERT INTO sent (instance, kind, type, number, author, base, terms, at, state, decided_by, decided,"
                            + " reason, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, '', 0)",
                    what.instance(),
                    what.kind().code(),
                    what.type(),
                    what.number(),
                    what.author(),
                    what.base(),
                    what.terms(),
                    at.toEpochMilli(),
                    state.code(),
                    at.toEpochMilli());
            Sent sent = find(what.author(), what.instance()).orElseThrow();
            for (int i = 0; i < files.size(); i++) {
                run(
                        "INSERT INTO file VALUES (?, ?, ?, ?)",
                        sent.id(),
                        i,
                        files.get(i).name(),
                        files.get(i).bytes());
            }
            connection.commit();
            return sent;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    Optional<Sent> find(String author, String instance) throws SQLException {
        return select("WHERE author = ? AND instance = ?", author, instance).stream()
                .findFirst();
    }

    Optional<Sent> find(long id) throws SQLException {
        return select("WHERE id = ?", id).stream().findFirst();
    }

    List<KeptFile> files(long id) throws SQLException {
        return rows(
                "SELECT name, bytes FROM file WHERE sent = ? ORDER BY position",
                row -> new KeptFile(row.getString(1), row.getBytes(2)),
                id);
    }

    List<Sent> select(String where, Object... values) throws SQLException {
        return rows(SENT + where, SqlSent::sent, values);
    }

    long count(String where, Object... values) throws SQLException {
        return rows("SELECT count(*) FROM sent WHERE " + where, row -> row.getLong(1), values)
                .getFirst();
    }

    long run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static Sent sent(ResultSet row) throws SQLException {
        Sending what = new Sending(
                row.getString(2),
                SentKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8));
        return new Sent(
                row.getLong(1),
                what,
                Instant.ofEpochMilli(row.getLong(9)),
                SentState.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
                row.getString(11),
                Instant.ofEpochMilli(row.getLong(12)),
                row.getString(13),
                row.getLong(14));
    }

    private <T> List<T> rows(String sql, Row<T> each, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = bound(sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(each.of(row));
            }
        }
        return found;
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

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
