package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Mark;

/// Compares the stored marks with those derived again, in one pass in the order of entries, and then the
/// checkpoints' counts of them.
final class SqlMarkCheck implements AutoCloseable {

    private final FindingLog log;
    private final Connection file;
    private final Statement statement;
    private final ResultSet stored;
    private boolean more;

    SqlMarkCheck(Connection file, FindingLog log) throws SQLException {
        this.log = log;
        this.file = file;
        statement = file.createStatement();
        stored = statement.executeQuery("SELECT seq, line, name, value, day, sign FROM mark ORDER BY seq, line");
        more = stored.next();
    }

    void check(Derived derived) throws SQLException {
        long seq = derived.entry().seq();
        List<Line> found = new ArrayList<>();
        while (more && stored.getLong(1) <= seq) {
            if (stored.getLong(1) < seq) {
                orphan();
            } else {
                found.add(line());
            }
            more = stored.next();
        }
        List<Line> expected = new ArrayList<>();
        for (Mark mark : derived.marks()) {
            expected.add(new Line(
                    expected.size() + 1, mark.name(), mark.value(), mark.day().toEpochDay(), mark.sign()));
        }
        if (derived.fault().isEmpty() && !found.equals(expected)) {
            log.fault(
                    "ledger.marks",
                    "Entry " + seq + " has the marks " + found + "; its body and effects give " + expected);
        }
    }

    private Line line() throws SQLException {
        return new Line(
                stored.getLong(2),
                String.valueOf(stored.getString(3)),
                String.valueOf(stored.getString(4)),
                stored.getLong(5),
                stored.getLong(6));
    }

    private void orphan() throws SQLException {
        log.fault("ledger.marks", "There is a mark of entry " + stored.getLong(1) + ", which is not there.");
    }

    void finish() throws SQLException {
        while (more) {
            orphan();
            more = stored.next();
        }
        List<Long> checkpoints = new ArrayList<>();
        try (Statement select = file.createStatement();
                ResultSet row = select.executeQuery("SELECT seq FROM checkpoint ORDER BY seq")) {
            while (row.next()) {
                checkpoints.add(row.getLong(1));
            }
        }
        long orphans = SqlConnections.number(
                file, "SELECT count(*) FROM checkpoint_mark WHERE seq NOT IN (SELECT seq FROM checkpoint)");
        if (orphans > 0) {
            log.fault("ledger.checkpoint", orphans + " counts of marks belong to no checkpoint.");
        }
        for (long checkpoint : checkpoints) {
            if (wrong(checkpoint) > 0) {
                log.fault(
                        "ledger.checkpoint",
                        "The checkpoint at entry " + checkpoint + " counts other marks than stand there.");
            }
        }
    }

    private long wrong(long checkpoint) throws SQLException {
        try (PreparedStatement select = file.prepareStatement(SqlMarks.wrongCheckpoints(SqlDialect.of(file)))) {
            for (int i = 1; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setLong(i, checkpoint);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        stored.close();
        statement.close();
    }

    private record Line(long line, String name, String value, long day, long sign) {}
}
