package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Compares each checkpoint with the sums of the postings derived again.
final class SqlCheckpointCheck {

    private final Connection file;
    private final FindingLog log;
    private final TreeMap<Long, Long> checkpoints = new TreeMap<>();
    private final Map<Cell, Long> months = new HashMap<>();

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

    void add(long account, long month, long dims, long amount) {
        if (!checkpoints.isEmpty() && amount != 0) {
            add(months, new Cell(account, month, dims), amount);
        }
    }

    private static void add(Map<Cell, Long> to, Cell cell, long amount) {
        to.merge(cell, amount, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
    }

    /// By month, and by year under its own number.
    private Map<Cell, Long> sums() {
        Map<Cell, Long> sums = new HashMap<>(months);
        months.forEach(
                (cell, amount) -> add(sums, new Cell(cell.account, DayRange.year(cell.month), cell.dims), amount));
        return sums;
    }

    /// To be called when all postings of an entry are added.
    void reached(long seq) throws SQLException {
        Long lines = checkpoints.remove(seq);
        if (lines == null) {
            return;
        }
        Map<Cell, Long> sums = sums();
        long found = 0;
        try (PreparedStatement select = file.prepareStatement(
                "SELECT account, month, dims, amount FROM checkpoint_sum WHERE seq = ? ORDER BY account, month, dims")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found++;
                    Cell cell = new Cell(row.getLong(1), row.getLong(2), row.getLong(3));
                    if (row.getLong(4) != sums.getOrDefault(cell, 0L)) {
                        log.fault(
                                "ledger.checkpoint",
                                "The checkpoint at entry " + seq + " has " + row.getLong(4) + " for account "
                                        + cell.account + ", month " + cell.month + ", dimensions " + cell.dims
                                        + "; the postings sum to " + sums.getOrDefault(cell, 0L) + ".");
                    }
                }
            }
        }
        if (found != sums.size() || found != lines) {
            log.fault(
                    "ledger.checkpoint",
                    "The checkpoint at entry " + seq + " has " + found + " sums and says " + lines
                            + "; the postings give " + sums.size() + ".");
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

    private record Cell(long account, long month, long dims) {}
}
