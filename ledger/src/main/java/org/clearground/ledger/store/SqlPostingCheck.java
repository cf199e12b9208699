package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearground.ledger.Posting;

/// Compares the stored postings with those derived again, line by line, and names what differs.
final class SqlPostingCheck extends SqlPostingPass {

    private final FindingLog log;
    private final Statement statement;
    private final ResultSet stored;
    private boolean more;
    private long seq;
    private boolean sound;

    SqlPostingCheck(Connection file, FindingLog log) throws SQLException {
        this(file, log, log);
    }

    private SqlPostingCheck(Connection file, FindingLog names, FindingLog log) throws SQLException {
        super(file, names);
        this.log = log;
        statement = file.createStatement();
        stored = statement.executeQuery("SELECT seq, line, account, day, dims, amount FROM posting ORDER BY seq, line");
        more = stored.next();
    }

    /// For a second look at the lines alone.
    static SqlPostingCheck ofLines(Connection file, FindingLog log) throws SQLException {
        return new SqlPostingCheck(file, new FindingLog(), log);
    }

    @Override
    void begin(Derived derived) throws SQLException {
        seq = derived.entry().seq();
        sound = derived.fault().isEmpty();
        derived.fault()
                .ifPresent(why ->
                        log.fault("ledger.postings", "The postings of entry " + seq + " do not hold: " + why + "."));
        skipOrphans(seq);
    }

    @Override
    void line(long line, int account, int dims, Posting posting) throws SQLException {
        if (sound && !agrees(line, account, dims, posting)) {
            name(new Line(seq, line, account, posting.day().toEpochDay(), dims, posting.amount()));
        }
    }

    @Override
    void end() throws SQLException {
        while (more && stored.getLong(1) == seq) {
            if (sound) {
                log.fault(
                        "ledger.postings", "Entry " + seq + " has a posting too many: line " + stored.getLong(2) + ".");
            }
            more = stored.next();
        }
    }

    /// Whether the stored line is the next one and says the same; then it is passed. Millions of lines agree, so
    /// that nothing is made of one that does.
    private boolean agrees(long line, int account, int dims, Posting expected) throws SQLException {
        boolean agrees = more
                && stored.getLong(1) == seq
                && stored.getLong(2) == line
                && stored.getLong(3) == account
                && stored.getLong(4) == expected.day().toEpochDay()
                && stored.getLong(5) == dims
                && stored.getLong(6) == expected.amount();
        if (agrees) {
            more = stored.next();
        }
        return agrees;
    }

    private void name(Line expected) throws SQLException {
        if (!more || stored.getLong(1) != expected.seq) {
            log.fault("ledger.postings", "Entry " + expected.seq + " lacks its posting " + expected.line + ".");
            return;
        }
        Line there = new Line(
                stored.getLong(1),
                stored.getLong(2),
                stored.getLong(3),
                stored.getLong(4),
                stored.getLong(5),
                stored.getLong(6));
        log.fault(
                "ledger.postings",
                "Posting " + expected.line + " of entry " + expected.seq + " is " + there + "; body and effects give "
                        + expected + ".");
        more = stored.next();
    }

    private void skipOrphans(long seq) throws SQLException {
        while (more && stored.getLong(1) < seq) {
            log.fault("ledger.postings", "There is a posting of entry " + stored.getLong(1) + ", which is not there.");
            more = stored.next();
        }
    }

    @Override
    void finish() throws SQLException {
        skipOrphans(Long.MAX_VALUE);
        super.finish();
    }

    @Override
    public void close() throws SQLException {
        stored.close();
        statement.close();
    }

    private record Line(long seq, long line, long account, long day, long dims, long amount) {

        @Override
        public String toString() {
            return "account " + account + ", day " + day + ", dimensions " + dims + ", amount " + amount;
        }
    }
}
