package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Mark;

/// Compares the stored marks with those derived again, entry by entry, and names what differs.
final class SqlMarkCheck extends SqlMarkPass {

    private final FindingLog log;
    private final Statement statement;
    private final ResultSet stored;
    private boolean more;

    SqlMarkCheck(Connection file, RowKey key, FindingLog log) throws SQLException {
        this(file, key, log, log);
    }

    private SqlMarkCheck(Connection file, RowKey key, FindingLog checkpoints, FindingLog log) throws SQLException {
        super(file, key, checkpoints);
        this.log = log;
        statement = file.createStatement();
        stored = statement.executeQuery("SELECT seq, line, name, value, day, sign FROM mark ORDER BY seq, line");
        more = stored.next();
    }

    /// For a second look at the marks alone.
    static SqlMarkCheck ofMarks(Connection file, RowKey key, FindingLog log) throws SQLException {
        return new SqlMarkCheck(file, key, new FindingLog(), log);
    }

    @Override
    void compare(Derived derived) throws SQLException {
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

    @Override
    void finish() throws SQLException {
        while (more) {
            orphan();
            more = stored.next();
        }
        super.finish();
    }

    @Override
    public void close() throws SQLException {
        stored.close();
        statement.close();
    }

    private record Line(long line, String name, String value, long day, long sign) {}
}
