package org.clearground.web.people;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.store.SqlSideFile;

/// How people and the audit list lie in their file, beside the books and apart from them: accounts come and go,
/// the books do not.
final class SqlPeople implements AutoCloseable {

    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE IF NOT EXISTS person (name TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL,"
                    + " first_password INTEGER NOT NULL, disabled INTEGER NOT NULL, failures INTEGER NOT NULL,"
                    + " locked_until INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE IF NOT EXISTS audit (number INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL,"
                    + " event TEXT NOT NULL, subject TEXT NOT NULL)",
            "CREATE TRIGGER IF NOT EXISTS audit_only_grows BEFORE INSERT ON audit WHEN NEW.number IS NOT"
                    + " (SELECT coalesce(max(number), 0) + 1 FROM audit)"
                    + " BEGIN SELECT RAISE(ABORT, 'audit lines are only appended'); END",
            "CREATE TRIGGER IF NOT EXISTS audit_keeps BEFORE UPDATE ON audit"
                    + " BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END",
            "CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE DELETE ON audit"
                    + " BEGIN SELECT RAISE(ABORT, 'audit lines are never deleted'); END");

    private static final String PERSON =
            "SELECT name, role, first_password, disabled, hash, locked_until, organisation," + " districts FROM person";

    private final SqlSideFile file;

    private SqlPeople(SqlSideFile file) {
        this.file = file;
    }

    static SqlPeople open(Path path) throws SQLException {
        SqlPeople people = new SqlPeople(SqlSideFile.open(path, SCHEMA));
        for (String column : List.of("organisation", "districts")) {
            people.added(column);
        }
        return people;
    }

    /// Accounts of an older program have neither organisation nor districts.
    private void added(String column) throws SQLException {
        String asked = "SELECT count(*) FROM pragma_table_info('person') WHERE name = ?";
        if (select(asked, row -> row.getInt(1), column).getFirst() == 0) {
            run("ALTER TABLE person ADD COLUMN " + column + " TEXT NOT NULL DEFAULT ''");
        }
    }

    List<Credentials> people() throws SQLException {
        return select(PERSON + " ORDER BY name", SqlPeople::credentials);
    }

    Optional<Credentials> find(String name) throws SQLException {
        return select(PERSON + " WHERE name = ?", SqlPeople::credentials, name).stream()
                .findFirst();
    }

    int run(String sql, Object... values) throws SQLException {
        return file.run(sql, values);
    }

    long failures(String name) throws SQLException {
        return select("SELECT failures FROM person WHERE name = ?", row -> row.getLong(1), name).stream()
                .findFirst()
                .orElse(0L);
    }

    void audit(Instant at, String who, AuditEvent event, String subject) throws SQLException {
        run(
                "INSERT INTO audit SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM audit",
                at.toEpochMilli(),
                who,
                event.code(),
                subject);
    }

    List<AuditLine> audited(long before, int limit) throws SQLException {
        return select(
                "SELECT number, at, who, event, subject FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?",
                row -> new AuditLine(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                before,
                limit);
    }

    private static Credentials credentials(ResultSet row) throws SQLException {
        String role = row.getString(2);
        return new Credentials(
                new Person(
                        row.getString(1),
                        Role.of(role).orElseThrow(() -> new SQLException("'" + role + "' is no role")),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        Realm.of(row.getString(7), row.getString(8))),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }

    <T> List<T> select(String sql, SqlSideFile.Row<T> each, Object... values) throws SQLException {
        return file.select(sql, each, values);
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
