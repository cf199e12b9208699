package org.clearground.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The rows of an import on disk, in a temporary SQLite file, so that memory does not grow with the files.
/// Nothing in it outlives the import. One thread may read ahead while another asks and decides.
final class SqlSpool implements AutoCloseable {

    private static final String ROW = "SELECT id, part, file, line, number, cells, faulty FROM row ";
    /// How many ids a page has.
    static final int PAGE = 1_000;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private SqlSpool(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// A new spool; replaces what a killed import left behind.
    static SqlSpool create(Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            Properties plain = new Properties();
            // The driver would ask for the last id after every statement.
            plain.setProperty("jdbc.get_generated_keys", "false");
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), plain);
            SqlSpool spool = new SqlSpool(file, connection);
            spool.prepare();
            return spool;
        } catch (SQLException e) {
            throw new SpoolFailure(e);
        }
    }

    private void prepare() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // Nothing here needs to survive a crash: the import then begins anew.
            sql.execute("PRAGMA journal_mode = OFF");
            sql.execute("PRAGMA synchronous = OFF");
            sql.execute("PRAGMA cache_size = -16000");
            sql.execute("PRAGMA temp_store = FILE");
            sql.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, part INTEGER NOT NULL, file INTEGER NOT NULL,"
                    + " line INTEGER NOT NULL, number TEXT NOT NULL, cells BLOB NOT NULL, faulty INTEGER NOT NULL,"
                    + " fate TEXT NOT NULL DEFAULT 'OPEN', note TEXT NOT NULL DEFAULT '')");
            sql.execute("CREATE INDEX row_by_number ON row (part, number)");
            sql.execute("CREATE INDEX row_by_part ON row (part)");
        }
        connection.setAutoCommit(false);
    }

    /// Adds a row; the spool gives it its id.
    void add(StagedRow row) {
        run(() -> {
            PreparedStatement insert =
                    statement("INSERT INTO row (part, file, line, number, cells, faulty) VALUES (?, ?, ?, ?, ?, ?)");
            insert.setInt(1, row.part());
            insert.setInt(2, row.file());
            insert.setLong(3, row.line());
            insert.setString(4, row.number());
            insert.setBytes(5, StagedRow.encode(row.cells()));
            insert.setInt(6, row.faulty() ? 1 : 0);
            return insert.executeUpdate();
        });
    }

    /// Says what is to become of a record, with a note for its source.
    void decide(long id, Fate fate, String note) {
        run(() -> {
            PreparedStatement update = statement("UPDATE row SET fate = ?, note = ? WHERE id = ?");
            update.setString(1, fate.name());
            update.setString(2, note);
            update.setLong(3, id);
            return update.executeUpdate();
        });
    }

    /// What is to become of a record.
    Fate fate(long id) {
        return Fate.valueOf(texts("SELECT fate FROM row WHERE id = ?", id).getFirst());
    }

    /// What is to become of a record, with the note for its source.
    Decided decided(long id) {
        return query(
                        r -> new Decided(Fate.valueOf(r.getString(1)), r.getString(2)),
                        "SELECT fate, note FROM row WHERE id = ?",
                        id)
                .getFirst();
    }

    /// What was decided about a record.
    record Decided(Fate fate, String note) {}

    long count(int part) {
        return number("SELECT COUNT(*) FROM row WHERE part = ?", part);
    }

    /// How many rows of a part have a number that begins with this.
    long countBeginning(int part, String prefix) {
        return number(
                "SELECT COUNT(*) FROM row WHERE part = ? AND number >= ? AND number < ?",
                part,
                prefix,
                prefix + "\uFFFF");
    }

    /// The first row of a part with this number.
    Optional<StagedRow> find(int part, String number) {
        return rows(ROW + "WHERE part = ? AND number = ? ORDER BY id LIMIT 1", part, number).stream()
                .findFirst();
    }

    boolean has(int part, String number) {
        return number("SELECT EXISTS (SELECT 1 FROM row WHERE part = ? AND number = ?)", part, number) > 0;
    }

    /// All rows of a part with this number, in their order.
    List<StagedRow> all(int part, String number) {
        return rows(ROW + "WHERE part = ? AND number = ? ORDER BY id", part, number);
    }

    StagedRow row(long id) {
        return rows(ROW + "WHERE id = ?", id).getFirst();
    }

    /// The numbers of a part.
    List<String> numbers(int part) {
        return texts("SELECT DISTINCT number FROM row WHERE part = ? ORDER BY number", part);
    }

    /// The numbers of these rows.
    List<String> numbersOf(List<Long> ids) {
        return texts("SELECT number FROM row WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", ids.toString());
    }

    /// At most so many ids of a part after one, in order; none at the end.
    List<Long> ids(int part, long after, int most) {
        return longs("SELECT id FROM row WHERE part = ? AND id > ? ORDER BY id LIMIT ?", part, after, most);
    }

    /// The next ids after one of rows whose number an earlier row of the same part has.
    List<Long> repeated(int part, long after) {
        return longs(
                "SELECT id FROM row r WHERE part = ? AND id > ? AND EXISTS (SELECT 1 FROM row e WHERE e.part = r.part"
                        + " AND e.number = r.number AND e.id < r.id) ORDER BY id LIMIT " + PAGE,
                part,
                after);
    }

    /// The next ids after one of a list's rows whose record is not among the rows of another part.
    List<Long> orphans(int list, int records, long after) {
        return longs(
                "SELECT id FROM row r WHERE part = ? AND id > ? AND NOT EXISTS (SELECT 1 FROM row e WHERE e.part = ?"
                        + " AND e.number = r.number) ORDER BY id LIMIT " + PAGE,
                list,
                after,
                records);
    }

    private List<StagedRow> rows(String sql, Object... values) {
        return query(
                r -> new StagedRow(
                        r.getLong(1),
                        r.getInt(2),
                        r.getInt(3),
                        r.getLong(4),
                        r.getString(5),
                        StagedRow.decode(r.getBytes(6)),
                        r.getInt(7) > 0),
                sql,
                values);
    }

    private List<Long> longs(String sql, Object... values) {
        return query(r -> r.getLong(1), sql, values);
    }

    private List<String> texts(String sql, Object... values) {
        return query(r -> r.getString(1), sql, values);
    }

    private long number(String sql, Object... values) {
        return longs(sql, values).getFirst();
    }

    private <T> List<T> query(Reading<T> reading, String sql, Object... values) {
        return run(() -> {
            PreparedStatement statement = statement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(reading.of(result));
                }
            }
            return found;
        });
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws IOException {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new SpoolFailure(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private synchronized <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new SpoolFailure(e);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
