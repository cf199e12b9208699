package org.clearground.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Projection;
import org.clearground.ledger.RowSink;
import org.clearground.ledger.Standing;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;

/// One narrow line for each current record of whatever type, with its words: what lists are narrowed, searched
/// and ordered by. The record itself is in the table of its type, under the same id, and that table is written
/// before.
final class ListLines implements Projection {

    /// The table's name.
    static final String TABLE = "record_line";

    private final RecordTypes types;
    private final Map<RecordType, WordColumns> columns = new ConcurrentHashMap<>();
    private @Nullable SqlStatements statements;

    ListLines(RecordTypes types) {
        this.types = types;
    }

    @Override
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script("lines-" + SqlDialect.of(connection).language() + ".sql"));
        }
    }

    @Override
    public boolean mayWait() {
        return true;
    }

    @Override
    public void apply(Connection connection, List<Entry> entries) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<RecordType> type = types.find(entry.draft().record().type());
            if (type.isPresent() && entry.draft().kind() == EntryKind.RECORDED) {
                rows.add(row(type.get(), entry.seq(), entry));
            } else if (entry.draft().kind() != EntryKind.REDECIDED) {
                insert(statements(connection), rows);
                rows.clear();
                apply(connection, entry);
            }
        }
        insert(statements(connection), rows);
    }

    @Override
    public void apply(Connection connection, Entry entry) throws SQLException {
        Optional<RecordType> type = types.find(entry.draft().record().type());
        if (type.isEmpty() || entry.draft().kind() == EntryKind.REDECIDED) {
            return;
        }
        SqlStatements sql = statements(connection);
        Optional<Long> id = entry.draft().kind() == EntryKind.RECORDED ? Optional.empty() : removed(sql, entry);
        if (entry.draft().kind() != EntryKind.WITHDRAWN) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(row(type.get(), id.isPresent() ? id.get() : first(sql, entry), entry));
            insert(sql, rows);
        }
    }

    private static Optional<Long> removed(SqlStatements sql, Entry entry) throws SQLException {
        PreparedStatement select = sql.of("SELECT id FROM record_line WHERE type = ? AND number = ?");
        select.setString(1, entry.draft().record().type());
        select.setString(2, entry.draft().record().number());
        Optional<Long> id = id(select);
        if (id.isPresent()) {
            PreparedStatement delete = sql.of("DELETE FROM record_line WHERE id = ?");
            delete.setLong(1, id.get());
            delete.executeUpdate();
        }
        return id;
    }

    /// A record that is brought back after its withdrawal has the id that its own table gives it.
    private static long first(SqlStatements sql, Entry entry) throws SQLException {
        if (entry.draft().kind() == EntryKind.RECORDED) {
            return entry.seq();
        }
        PreparedStatement select = sql.of("SELECT id FROM "
                + SqlNames.quoted(RecordTables.table(entry.draft().record().type(), Optional.empty()))
                + " WHERE record = ?");
        select.setString(1, entry.draft().record().id().toString());
        return id(select).orElse(entry.seq());
    }

    private static Optional<Long> id(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static void insert(SqlStatements sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        SqlDialect dialect = SqlDialect.of(sql.connection());
        if (rows.size() >= dialect.copiesFrom()) {
            dialect.copy(sql.connection(), TABLE, "", rows);
            return;
        }
        PreparedStatement insert = sql.of("INSERT INTO record_line VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private @Nullable Object[] row(RecordType type, long id, Entry entry) {
        Fields fields = Bodies.fields(type, entry);
        WordColumns words = columns.computeIfAbsent(type, WordColumns::new);
        return new @Nullable Object[] {
            id,
            type.name(),
            entry.draft().record().number(),
            entry.seq(),
            entry.draft().when().to().toString(),
            words.place(entry, fields).orElse(null),
            inOrder(words.of(entry, fields))
        };
    }

    private static String inOrder(Set<String> found) {
        String[] words = found.toArray(new String[0]);
        Arrays.sort(words);
        return String.join(" ", words);
    }

    @Override
    public void rows(Standing record, RowSink sink) {
        Entry version = record.version();
        if (version.draft().kind() != EntryKind.WITHDRAWN) {
            types.find(version.draft().record().type())
                    .ifPresent(type -> sink.row(TABLE, row(type, record.first(), version)));
        }
    }

    /// The last line tells how words are made: books with other words are derived again.
    @Override
    public List<String> layout() {
        return List.of(
                "record_line.id INTEGER",
                "record_line.type TEXT required",
                "record_line.number TEXT required",
                "record_line.seq INTEGER required",
                "record_line.day TEXT required",
                "record_line.place TEXT",
                "record_line.words TEXT required",
                "record_words.words folded 1");
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(TABLE, "id"));
    }

    private SqlStatements statements(Connection connection) {
        SqlStatements known = statements;
        if (known == null || known.connection() != connection) {
            known = new SqlStatements(connection);
            statements = known;
        }
        return known;
    }

    private static String script(String name) {
        try (InputStream in = ListLines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is not in this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + " cannot be read", e);
        }
    }
}
