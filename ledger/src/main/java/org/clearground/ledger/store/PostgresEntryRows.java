package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.Mark;
import org.jspecify.annotations.Nullable;

/// Writes the rows of several entries with one message: a statement for all postings, one for all marks, one
/// for all entries; many entries are copied in. The guards look at each statement once.
final class PostgresEntryRows implements SqlEntryRows {

    private static final String POSTINGS = "INSERT INTO posting (seq, line, account, day, dims, amount)"
            + " SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]); ";
    private static final String MARKS = "INSERT INTO mark (seq, line, name, value, day, sign)"
            + " SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[]); ";

    /// So many entries go in one message, of which each number is prepared.
    private static final int AT_ONCE = 16;

    private final Connection connection;

    // One for each number of entries, with and without postings and marks.
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PostgresEntryRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void write(List<BookedRows> entries) throws SQLException {
        if (entries.size() >= PostgresCopy.FEWEST) {
            copy(entries);
            return;
        }
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            writeAtOnce(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)));
        }
    }

    private void copy(List<BookedRows> entries) throws SQLException {
        List<@Nullable Object[]> postings = new ArrayList<>();
        List<@Nullable Object[]> marks = new ArrayList<>();
        for (BookedRows each : entries) {
            long seq = each.entry().seq();
            int line = 0;
            for (BookedRows.Line row : each.postings()) {
                postings.add(new @Nullable Object[] {seq, ++line, row.account(), row.day(), row.dims(), row.amount()});
            }
            line = 0;
            for (Mark row : each.marks()) {
                marks.add(new @Nullable Object[] {
                    seq, ++line, row.name(), row.value(), row.day().toEpochDay(), row.sign()
                });
            }
        }
        copy("posting", " (seq, line, account, day, dims, amount)", postings);
        copy("mark", " (seq, line, name, value, day, sign)", marks);
        copy(
                "entry",
                " (" + SqlEntries.COLUMNS + ")",
                entries.stream().map(e -> SqlEntries.row(e.entry())).toList());
    }

    private void copy(String table, String columns, List<@Nullable Object[]> rows) throws SQLException {
        if (!rows.isEmpty()) {
            PostgresCopy.insert(connection, table, columns, rows);
        }
    }

    private void writeAtOnce(List<BookedRows> entries) throws SQLException {
        int postings = entries.stream().mapToInt(e -> e.postings().size()).sum();
        int marks = entries.stream().mapToInt(e -> e.marks().size()).sum();
        PreparedStatement insert =
                prepared((postings > 0 ? POSTINGS : "") + (marks > 0 ? MARKS : "") + SqlEntries.insert(entries.size()));
        int at = 0;
        if (postings > 0) {
            at = bindPostings(insert, entries, postings);
        }
        if (marks > 0) {
            at = bindMarks(insert, at, entries, marks);
        }
        for (BookedRows each : entries) {
            at = SqlEntries.bind(insert, at, each.entry());
        }
        insert.executeUpdate();
    }

    private static int bindPostings(PreparedStatement insert, List<BookedRows> entries, int rows) throws SQLException {
        long[][] columns = new long[6][rows];
        int row = 0;
        for (BookedRows each : entries) {
            int line = 0;
            for (BookedRows.Line posting : each.postings()) {
                columns[0][row] = each.entry().seq();
                columns[1][row] = ++line;
                columns[2][row] = posting.account();
                columns[3][row] = posting.day();
                columns[4][row] = posting.dims();
                columns[5][row++] = posting.amount();
            }
        }
        for (int i = 0; i < columns.length; i++) {
            insert.setObject(i + 1, columns[i]);
        }
        return columns.length;
    }

    private static int bindMarks(PreparedStatement insert, int before, List<BookedRows> entries, int rows)
            throws SQLException {
        long[][] numbers = new long[4][rows];
        String[][] texts = new String[2][rows];
        int row = 0;
        for (BookedRows each : entries) {
            int line = 0;
            for (Mark mark : each.marks()) {
                numbers[0][row] = each.entry().seq();
                numbers[1][row] = ++line;
                texts[0][row] = mark.name();
                texts[1][row] = mark.value();
                numbers[2][row] = mark.day().toEpochDay();
                numbers[3][row++] = mark.sign();
            }
        }
        insert.setObject(before + 1, numbers[0]);
        insert.setObject(before + 2, numbers[1]);
        insert.setObject(before + 3, texts[0]);
        insert.setObject(before + 4, texts[1]);
        insert.setObject(before + 5, numbers[2]);
        insert.setObject(before + 6, numbers[3]);
        return before + 6;
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
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
