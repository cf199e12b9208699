package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Writes checkpoints: the sums of the one before and of the postings since.
final class SqlCheckpoints {

    private static final String MONTH = "(CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER) * 12"
            + " + CAST(strftime('%m', day * 86400, 'unixepoch') AS INTEGER) - 1)";

    private static final String SUMS = "INSERT INTO checkpoint_sum (seq, account, month, dims, amount)"
            + " SELECT ?, account, month, dims, sum(amount) FROM ("
            + " SELECT account, month, dims, amount FROM checkpoint_sum WHERE seq = ?"
            + " UNION ALL SELECT account, " + MONTH + ", dims, amount FROM posting WHERE seq > ? AND +seq <= ?)"
            + " GROUP BY account, month, dims HAVING sum(amount) <> 0 ORDER BY account, month, dims";

    private SqlCheckpoints() {}

    /// Writes one at this entry, unless it is there; within a write transaction.
    static void write(Connection connection, long seq) throws SQLException {
        long before = SqlConnections.number(connection, "SELECT coalesce(max(seq), 0) FROM checkpoint");
        if (seq <= before) {
            return;
        }
        try (PreparedStatement sums = connection.prepareStatement(SUMS);
                PreparedStatement seal =
                        connection.prepareStatement("INSERT INTO checkpoint (seq, lines) VALUES (?, ?)")) {
            sums.setLong(1, seq);
            sums.setLong(2, before);
            sums.setLong(3, before);
            sums.setLong(4, seq);
            int lines = sums.executeUpdate();
            seal.setLong(1, seq);
            seal.setInt(2, lines);
            seal.executeUpdate();
        }
    }
}
