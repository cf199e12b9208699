package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Writes checkpoints: the sums of the one before and of the postings since.
final class SqlCheckpoints {

    private static String sums(SqlDialect dialect) {
        return "WITH monthly AS (SELECT account, month, dims, sum(amount) AS amount FROM ("
                + " SELECT account, month, dims, amount FROM checkpoint_sum WHERE seq = ? AND month >= 0"
                + " UNION ALL SELECT account, " + dialect.monthOf("day")
                + " AS month, dims, amount FROM posting WHERE seq > ? AND " + dialect.unindexed("seq") + " <= ?) parts"
                + " GROUP BY account, month, dims HAVING sum(amount) <> 0)"
                + " INSERT INTO checkpoint_sum (seq, account, month, dims, amount)"
                + " SELECT ?, account, month, dims, amount FROM monthly"
                + " UNION ALL SELECT ?, account, -(month / 12) AS month, dims, sum(amount) FROM monthly"
                + " GROUP BY account, month / 12, dims HAVING sum(amount) <> 0 ORDER BY account, month, dims";
    }

    /// So many entries are summed from their postings faster than anybody notices.
    private static final long LEAST_APART = 50_000;

    private SqlCheckpoints() {}

    /// Whether many entries came since the last: each ledger then has few, and an older prefix is never far from
    /// one.
    static boolean isDue(long head, long last) {
        return head >= LEAST_APART && head - last >= Math.max(LEAST_APART, head / 5);
    }

    /// Writes one at the head when one is due, and gives the place of the last.
    static long writeWhenDue(Connection connection, long head) throws SQLException {
        long last = newest(connection);
        if (!isDue(head, last)) {
            return last;
        }
        write(connection, head);
        return head;
    }

    private static long newest(Connection connection) throws SQLException {
        return SqlConnections.number(connection, "SELECT coalesce(max(seq), 0) FROM checkpoint");
    }

    /// Writes one at this entry, unless it is there; within a write transaction.
    static void write(Connection connection, long seq) throws SQLException {
        long before = newest(connection);
        if (seq <= before) {
            return;
        }
        SqlMarks.writeCheckpoint(connection, seq);
        try (PreparedStatement sums = connection.prepareStatement(sums(SqlDialect.of(connection)));
                PreparedStatement seal =
                        connection.prepareStatement("INSERT INTO checkpoint (seq, lines) VALUES (?, ?)")) {
            sums.setLong(1, before);
            sums.setLong(2, before);
            sums.setLong(3, seq);
            sums.setLong(4, seq);
            sums.setLong(5, seq);
            int lines = sums.executeUpdate();
            seal.setLong(1, seq);
            seal.setInt(2, lines);
            seal.executeUpdate();
            SqlDialect.of(connection).tablesGrew(connection);
        }
    }
}
