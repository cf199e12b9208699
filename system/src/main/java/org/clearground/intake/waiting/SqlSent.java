package org.clearground.intake.waiting;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.ledger.store.SqlSideFile;

/// How what was sent lies in its file; triggers refuse that what came is changed or deleted by any program.
final class SqlSent implements AutoCloseable {

    private static final List<String> SCHEMA = List.of(
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

    private final SqlSideFile file;

    private SqlSent(SqlSideFile file) {
        this.file = file;
    }

    static SqlSent open(Path path) throws SQLException {
        return new SqlSent(SqlSideFile.open(path, SCHEMA));
    }

    /// Keeps it with its files, both or neither.
    Sent add(Sending what, List<KeptFile> files, SentState state, Instant at) throws SQLException {
        return file.together(() -> {
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
                KeptFile kept = files.get(i);
                run("INSERT INTO file VALUES (?, ?, ?, ?)", sent.id(), i, kept.name(), kept.bytes());
            }
            return sent;
        });
    }

    Optional<Sent> find(String author, String instance) throws SQLException {
        return select("WHERE author = ? AND instance = ?", author, instance).stream()
                .findFirst();
    }

    Optional<Sent> find(long id) throws SQLException {
        return select("WHERE id = ?", id).stream().findFirst();
    }

    List<KeptFile> files(long id) throws SQLException {
        return file.select(
                "SELECT name, bytes FROM file WHERE sent = ? ORDER BY position",
                row -> new KeptFile(row.getString(1), row.getBytes(2)),
                id);
    }

    List<Sent> select(String where, Object... values) throws SQLException {
        return file.select(SENT + where, SqlSent::sent, values);
    }

    long count(String where, Object... values) throws SQLException {
        return file.select("SELECT count(*) FROM sent WHERE " + where, row -> row.getLong(1), values)
                .getFirst();
    }

    long run(String sql, Object... values) throws SQLException {
        return file.run(sql, values);
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

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
