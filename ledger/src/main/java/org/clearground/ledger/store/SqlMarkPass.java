package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.clearground.ledger.Mark;

/// Takes the marks derived again in the order of entries, compares the checkpoints' counts of them, and gives the
/// marks of each entry to those who compare them with the stored ones.
abstract class SqlMarkPass implements AutoCloseable {

    private final Connection file;
    private final FindingLog log;
    private final MarkMonths months;
    private final TreeSet<Long> checkpoints = new TreeSet<>();

    /// @param log gets what is wrong with the checkpoints
    SqlMarkPass(Connection file, RowKey key, FindingLog log) throws SQLException {
        this.file = file;
        this.log = log;
        months = new MarkMonths(key);
        try (Statement select = file.createStatement();
                ResultSet row = select.executeQuery("SELECT seq FROM checkpoint")) {
            while (row.next()) {
                checkpoints.add(row.getLong(1));
            }
        }
    }

    /// Compares the marks of an entry with the stored ones.
    abstract void compare(Derived derived) throws SQLException;

    final void check(Derived derived) throws SQLException {
        compare(derived);
        if (checkpoints.isEmpty()) {
            return;
        }
        for (Mark mark : derived.marks()) {
            months.add(mark);
        }
        if (checkpoints.remove(derived.entry().seq())) {
            reached(derived.entry().seq());
        }
    }

    /// Where the counts are not those of the marks derived again, SQL is asked about the stored ones, and
    /// decides.
    private void reached(long checkpoint) throws SQLException {
        if (!counts(checkpoint).equals(months.chains())) {
            ask(checkpoint);
        }
    }

    private Map<MarkMonths.Chain, Long> counts(long checkpoint) throws SQLException {
        Map<MarkMonths.Chain, Long> counts = new HashMap<>();
        try (PreparedStatement select =
                file.prepareStatement("SELECT name, month, before, amount FROM checkpoint_mark WHERE seq = ?")) {
            select.setLong(1, checkpoint);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.merge(
                            new MarkMonths.Chain(String.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                            row.getLong(4),
                            (one, other) -> Long.MIN_VALUE);
                }
            }
        }
        return counts;
    }

    private void ask(long checkpoint) throws SQLException {
        try (PreparedStatement select = file.prepareStatement(SqlMarks.wrongCheckpoints(SqlDialect.of(file)))) {
            for (int i = 1; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setLong(i, checkpoint);
            }
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && row.getLong(1) > 0) {
                    log.fault(
                            "ledger.checkpoint",
                            "The checkpoint at entry " + checkpoint + " counts other marks than stand there.");
                }
            }
        }
    }

    void finish() throws SQLException {
        long orphans = SqlConnections.number(
                file, "SELECT count(*) FROM checkpoint_mark WHERE seq NOT IN (SELECT seq FROM checkpoint)");
        if (orphans > 0) {
            log.fault("ledger.checkpoint", orphans + " counts of marks belong to no checkpoint.");
        }
        for (long checkpoint : checkpoints) {
            ask(checkpoint);
        }
    }

    @Override
    public abstract void close() throws SQLException;
}
