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

/// Takes the postings derived again in the order of entries: numbers their accounts and dimensions as the ledger
/// did, adds them up for the checkpoints, and gives each line to those who compare it with the stored one.
abstract class SqlPostingPass implements AutoCloseable {

    private final FindingLog log;
    private final Connection file;
    private final SqlCheckpointCheck checkpoints;
    private final Map<String, Map<String, Integer>> accounts = new HashMap<>();
    private final Map<Dims, Integer> dims = new HashMap<>();
    private final List<String> accountNames = new ArrayList<>();
    private final List<String> dimsTexts = new ArrayList<>();
    private @Nullable Dims lastDims;
    private int lastDimsId;

    /// @param log gets what is wrong with checkpoints, accounts and dimensions
    SqlPostingPass(Connection file, FindingLog log) throws SQLException {
        this.log = log;
        this.file = file;
        checkpoints = new SqlCheckpointCheck(file, log);
    }

    /// Before the lines of an entry.
    abstract void begin(Derived derived) throws SQLException;

    /// The next line of the entry, by the numbers of its account and dimensions.
    abstract void line(long line, int account, int dims, Posting posting) throws SQLException;

    /// After the lines of the entry.
    abstract void end() throws SQLException;

    final void check(Derived derived) throws SQLException {
        begin(derived);
        int line = 0;
        for (Posting posting : derived.postings()) {
            line++;
            int account = account(posting);
            int dims = dims(posting.dims());
            checkpoints.add(account, DayRange.month(posting.day()), dims, posting.amount());
            line(line, account, dims, posting);
        }
        end();
        checkpoints.reached(derived.entry().seq());
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
    public abstract void close() throws SQLException;
}
