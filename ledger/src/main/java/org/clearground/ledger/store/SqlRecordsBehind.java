package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.RecordsBehind;

/// Opens many balances down to their records in one pass over the postings, in the order of the entries.
///
/// A record of one entry is done when that is read. A record of several is summed at the last of them, from all
/// its postings: that they lie far apart costs no memory.
final class SqlRecordsBehind {

    private static final String COLUMNS = "SELECT p.seq, p.account, p.day, p.dims, p.amount FROM posting p ";
    private static final String ALL = COLUMNS + "WHERE p.seq <= ? ORDER BY p.seq";
    private static final String OF_RECORD = COLUMNS + "WHERE p.seq IN (SELECT seq FROM entry WHERE record ="
            + " (SELECT record FROM entry WHERE seq = ?)) AND p.seq <= ? ORDER BY p.seq";

    /// Entries of records that have several, each with the newest of them; the place of a column without its
    /// index is left open.
    private static final String SEVERAL = "SELECT e.seq, r.newest FROM (SELECT record, max(seq) AS newest FROM entry"
            + " WHERE %s <= ? GROUP BY record HAVING count(*) > 1) r JOIN entry e ON e.record = r.record"
            + " WHERE e.seq <= r.newest";

    private final Connection connection;
    private final SqlBalanceMatch match;
    private final EntrySums entrySums;
    private final EntrySums recordSums;
    private final long[] lastSeqs;
    private final List<RecordsBehind.Gathering> gatherings;
    private final BitSet several = new BitSet();
    private final BitSet last = new BitSet();

    SqlRecordsBehind(Connection connection, SqlDims dims, List<BalanceQuery> queries, int most) throws SQLException {
        this.connection = connection;
        match = new SqlBalanceMatch(connection, dims, queries);
        entrySums = new EntrySums(queries.size());
        recordSums = new EntrySums(queries.size());
        lastSeqs = new long[queries.size()];
        gatherings =
                queries.stream().map(q -> new RecordsBehind.Gathering(most)).toList();
    }

    List<RecordsBehind> read() throws SQLException {
        long known = match.known();
        readSeveral(known);
        try (PreparedStatement all = connection.prepareStatement(ALL);
                PreparedStatement ofRecord = connection.prepareStatement(OF_RECORD)) {
            all.setLong(1, known);
            ofRecord.setLong(2, known);
            long seq = 0;
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(1) != seq) {
                        end(seq, ofRecord);
                        seq = row.getLong(1);
                    }
                    add(row, seq);
                }
            }
            end(seq, ofRecord);
        }
        return gatherings.stream().map(RecordsBehind.Gathering::done).toList();
    }

    /// Most records have one entry.
    private void readSeveral(long known) throws SQLException {
        String sql = SEVERAL.formatted(SqlDialect.of(connection).unindexed("seq"));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, known);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    several.set(row.getInt(1));
                    last.set(row.getInt(2));
                }
            }
        }
    }

    private void add(ResultSet row, long seq) throws SQLException {
        int account = row.getInt(2);
        int dims = row.getInt(4);
        int[] asked = match.of(account, dims);
        if (asked.length > 0) {
            long day = row.getLong(3);
            long amount = row.getLong(5);
            for (int query : asked) {
                if (match.covers(query, day, seq)) {
                    entrySums.add(query, amount);
                }
            }
        }
    }

    /// All postings of an entry are read.
    private void end(long seq, PreparedStatement ofRecord) throws SQLException {
        boolean alone = !several.get((int) seq);
        entrySums.take((query, sum) -> {
            gatherings.get(query).entry();
            if (alone) {
                gatherings.get(query).record(seq, sum);
            }
        });
        if (last.get((int) seq)) {
            record(seq, ofRecord);
        }
    }

    /// Sums a record of several entries.
    private void record(long seq, PreparedStatement ofRecord) throws SQLException {
        ofRecord.setLong(1, seq);
        long of = 0;
        try (ResultSet row = ofRecord.executeQuery()) {
            while (row.next()) {
                if (row.getLong(1) != of) {
                    endOfRecord(of);
                    of = row.getLong(1);
                }
                add(row, of);
            }
        }
        endOfRecord(of);
        recordSums.take((query, sum) -> gatherings.get(query).record(lastSeqs[query], sum));
    }

    private void endOfRecord(long seq) {
        entrySums.take((query, sum) -> {
            recordSums.add(query, sum);
            lastSeqs[query] = seq;
        });
    }
}
