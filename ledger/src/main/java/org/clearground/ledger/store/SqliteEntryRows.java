package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.Mark;

/// Writes an entry's postings and marks a few at once: a statement for each row took an eighth longer. What is
/// left is the file's own work, its guards first.
final class SqliteEntryRows implements SqlEntryRows {

    /// So many rows go in one statement; of the rest, as many as are left.
    private static final int AT_ONCE = 16;

    private static final String POSTING = "INSERT INTO posting (seq, line, account, day, dims, amount) VALUES ";
    private static final String MARK = "INSERT INTO mark (seq, line, name, value, day, sign) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqliteEntryRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void write(List<BookedRows> entries) throws SQLException {
        PreparedStatement entry = prepared(SqlEntries.insert(1));
        for (BookedRows each : entries) {
            long seq = each.entry().seq();
            int lines = each.postings().size();
            for (int from = 0; from < lines; from += AT_ONCE) {
                postings(seq, from, each.postings().subList(from, Math.min(lines, from + AT_ONCE)));
            }
            int marks = each.marks().size();
            for (int from = 0; from < marks; from += AT_ONCE) {
                marks(seq, from, each.marks().subList(from, Math.min(marks, from + AT_ONCE)));
            }
            SqlEntries.bind(entry, 0, each.entry());
            entry.executeUpdate();
        }
    }

    private void postings(long seq, int before, List<BookedRows.Line> rows) throws SQLException {
        PreparedStatement insert = many(POSTING, rows.size());
        int at = 0;
        int line = before;
        for (BookedRows.Line row : rows) {
            insert.setLong(++at, seq);
            insert.setInt(++at, ++line);
            insert.setInt(++at, row.account());
            insert.setLong(++at, row.day());
            insert.setInt(++at, row.dims());
            insert.setLong(++at, row.amount());
        }
        insert.executeUpdate();
    }

    private void marks(long seq, int before, List<Mark> rows) throws SQLException {
        PreparedStatement insert = many(MARK, rows.size());
        int at = 0;
        int line = before;
        for (Mark row : rows) {
            insert.setLong(++at, seq);
            insert.setInt(++at, ++line);
            insert.setString(++at, row.name());
            insert.setString(++at, row.value());
            insert.setLong(++at, row.day().toEpochDay());
            insert.setInt(++at, row.sign());
        }
        insert.executeUpdate();
    }

    private PreparedStatement many(String insert, int rows) throws SQLException {
        return prepared(insert + String.join(", ", Collections.nCopies(rows, ROW)));
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : new ArrayList<>(prepared.values())) {
            statement.close();
        }
    }
}
