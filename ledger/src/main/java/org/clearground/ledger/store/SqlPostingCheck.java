package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.jspecify.annotations.Nullable;

/// Compares the stored postings, accounts and dimensions with those derived again, in one pass in the order of
/// entries.
final class SqlPostingCheck implements AutoCloseable {

    private final FindingLog log;
    private final Connection file;
    private final SqlCheckpointCheck checkpoints;
    private final Statement statement;
    private final ResultSet stored;
    private boolean more;
    private final Map<String, Map<String, Integer>> accounts = new HashMap<>();
    private final Map<Dims, Integer> dims = new HashMap<>();
    private final List<String> accountNames = new ArrayList<>();
    private final List<String> dimsTexts = new ArrayList<>();
    private @Nullable Dims lastDims;
    private int lastDimsId;

    SqlPostingCheck(Connection file, FindingLog log) throws SQLException {
        this.log = log;
        this.file = file;
        checkpoints = new SqlCheckpointCheck(file, log);
        statement = file.createStatement();
        stored = statement.executeQuery("SELECT seq, line, account, day, dims, amount FROM posting ORDER BY seq, line");
        more = stored.next();
    }

    void check(Derived derived) throws SQLException {
        long seq = derived.entry().seq();
        derived.fault()
                .ifPresent(why ->
                        log.fault("ledger.postings", "The postings of entry " + seq + " do not hold: " + why + "."));
        skipOrphans(seq);
        boolean sound = derived.fault().isEmpty();
        int line = 0;
        for (Posting posting : derived.postings()) {
            line++;
            int account = account(posting);
            int dims = dims(posting.dims());
            checkpoints.add(account, DayRange.month(posting.day()), dims, posting.amount());
            if (sound && !agrees(seq, line, account, dims, posting)) {
                name(new Line(seq, line, account, posting.day().toEpochDay(), dims, posting.amount()));
            }
        }
        while (more && stored.getLong(1) == seq) {
            if (derived.fault().isEmpty()) {
                log.fault(
                        "ledger.postings", "Entry " + seq + " has a posting too many: line " + stored.getLong(2) + ".");
            }
            more = stored.next();
        }
        checkpoints.reached(seq);
    }

    /// Whether the stored line is the next one and says the same; then it is passed. Millions of lines agree, so
    /// that nothing is made of one that does.
    private boolean agrees(long seq, int line, int account, int dims, Posting expected) throws SQLException {
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

    /// Numbers are given in the order of first use.
    private int account(Posting posting) {
        return accounts.computeIfAbsent(posting.measure(), _ -> new HashMap<>())
                .computeIfAbsent(posting.account(), name -> {
                    accountNames.add(posting.measure() + " " + name);
                    return accountNames.size();
                });
    }

    /// A line and its counterpart mostly carry the very same dimensions.
    @SuppressWarnings("ReferenceEquality")
    private int dims(Dims of) {
        if (of != lastDims) {
            lastDims = of;
            lastDimsId = dims.computeIfAbsent(of, key -> {
                dimsTexts.add(key.toString());
                return dimsTexts.size();
            });
        }
        return lastDimsId;
    }

    void finish() throws SQLException {
        skipOrphans(Long.MAX_VALUE);
        compareNames("account", "SELECT id, measure || ' ' || name FROM account ORDER BY id", accountNames);
        compareNames("dims", "SELECT id, text FROM dims ORDER BY id", dimsTexts);
        checkpoints.finish();
    }

    private void compareNames(String table, String sql, List<String> expected) throws SQLException {
        long count = 0;
        try (Statement select = file.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                count++;
                if (row.getLong(1) != count
                        || count > expected.size()
                        || !expected.get((int) count - 1).equals(row.getString(2))) {
                    log.fault(
                            "ledger.names",
                            "Row " + row.getLong(1) + " of " + table + " says '" + row.getString(2)
                                    + "', which is not what the postings derived again say.");
                }
            }
        }
        if (count < expected.size()) {
            log.fault("ledger.names", "The table " + table + " lacks " + (expected.size() - count) + " rows.");
        }
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
