package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.clearground.ledger.Mark;

/// Writes row by row: a file answers each without a way to go.
final class SqliteEntryRows implements SqlEntryRows {

    private final PreparedStatement posting;
    private final PreparedStatement mark;
    private final PreparedStatement entry;

    SqliteEntryRows(Connection connection) throws SQLException {
        posting = connection.prepareStatement(
                "INSERT INTO posting (seq, line, account, day, dims, amount) VALUES (?, ?, ?, ?, ?, ?)");
        mark = connection.prepareStatement(
                "INSERT INTO mark (seq, line, name, value, day, sign) VALUES (?, ?, ?, ?, ?, ?)");
        entry = connection.prepareStatement(SqlEntries.insert(1));
    }

    @Override
    public void write(List<BookedRows> entries) throws SQLException {
        for (BookedRows each : entries) {
            int line = 0;
            for (BookedRows.Line row : each.postings()) {
                posting.setLong(1, each.entry().seq());
                posting.setInt(2, ++line);
                posting.setInt(3, row.account());
                posting.setLong(4, row.day());
                posting.setInt(5, row.dims());
                posting.setLong(6, row.amount());
                posting.executeUpdate();
            }
            line = 0;
            for (Mark row : each.marks()) {
                mark.setLong(1, each.entry().seq());
                mark.setInt(2, ++line);
                mark.setString(3, row.name());
                mark.setString(4, row.value());
                mark.setLong(5, row.day().toEpochDay());
                mark.setInt(6, row.sign());
                mark.executeUpdate();
            }
            SqlEntries.bind(entry, 0, each.entry());
            entry.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        posting.close();
        mark.close();
        entry.close();
    }
}
