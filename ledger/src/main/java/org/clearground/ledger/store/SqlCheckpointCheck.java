package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeMap;

/// Compares each checkpoint with the sums of the postings derived again.
final class SqlCheckpointCheck {

    private final Connection file;
    private final FindingLog log;
    private final TreeMap<Long, Long> checkpoints = new TreeMap<>();
    private final MonthSums months = new MonthSums();

    SqlCheckpointCheck(Connection file, FindingLog log) throws SQLException {
        this.file = file;
        this.log = log;
        try (Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq, lines FROM checkpoint ORDER BY seq")) {
            while (row.next()) {
                checkpoints.put(row.getLong(1), row.getLong(2));
            }
        }
    }

    void add(int account, long month, int dims, long amount) {
        if (!checkpoints.isEmpty() && amount != 0) {
            months.add(account, month, dims, amount);
        }
    }

    /// To be called when all postings of an entry are added.
    void reached(long seq) throws SQLException {
        Long lines = checkpoints.remove(seq);
        if (lines == null) {
            return;
        }
        MonthSums years = months.years();
        long found = 0;
        try (PreparedStatement select = file.prepareStatement(
                "SELECT account, month, dims, amount FROM checkpoint_sum WHERE seq = ? ORDER BY account, month, dims")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found++;
                    long month = row.getLong(2);
                    long expected = (month < 0 ? years : months).get(row.getLong(1), month, row.getLong(3));
                    if (row.getLong(4) != expected) {
                        log.fault(
                                "ledger.checkpoint",
                                "The checkpoint at entry " + seq + " has " + row.getLong(4) + " for account "
                                        + row.getLong(1) + ", month " + month + ", dimensions "
                                        + row.getLong(3) + "; the postings sum to " + expected + ".");
                    }
                }
            }
        }
        long given = months.count() + years.count();
        if (found != given || found != lines) {
            log.fault(
                    "ledger.checkpoint",
                    "The checkpoint at entry " + seq + " has " + found + " sums and says " + lines
                            + "; the postings give " + given + ".");
        }
    }

    void finish() throws SQLException {
        checkpoints
                .keySet()
                .forEach(seq -> log.fault(
                        "ledger.checkpoint", "There is a checkpoint at entry " + seq + ", which is not there."));
        long orphans = SqlConnections.number(
                file, "SELECT count(*) FROM checkpoint_sum WHERE seq NOT IN (SELECT seq FROM checkpoint)");
        if (orphans > 0) {
            log.fault("ledger.checkpoint", orphans + " sums belong to no checkpoint.");
        }
    }
}
