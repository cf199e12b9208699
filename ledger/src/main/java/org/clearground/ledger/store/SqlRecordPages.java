package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordRef;

/// The first records behind a balance, without a sum over all of it: entries are looked at in their order, more
/// at a time as long as too few contribute. What the first hundred cost then does not grow with the books.
final class SqlRecordPages {

    private static final long FIRST = 64;
    private static final long FASTER = 4;

    /// Where the records behind a balance are few among the entries, they are found sooner by its account.
    private static final long SHARE = 4;

    private final Connection connection;
    private final String within;

    SqlRecordPages(Connection connection) {
        this.connection = connection;
        SqlDialect dialect = SqlDialect.of(connection);
        String wanted = dialect.anyOf(dialect.unindexed("p.account")) + " AND p.day BETWEEN ? AND ? AND "
                + dialect.anyOf(dialect.unindexed("p.dims"));
        String some = "SELECT DISTINCT e.record AS record FROM (SELECT p.seq AS seq FROM posting p"
                + " WHERE p.seq BETWEEN ? AND ? AND " + wanted + " GROUP BY p.seq HAVING sum(p.amount) <> 0) c"
                + " CROSS JOIN entry e WHERE e.seq = c.seq";
        String each = "SELECT e.record AS record, e.seq AS seq, sum(p.amount) AS amount FROM (" + some + ") r"
                + " CROSS JOIN entry e CROSS JOIN posting p WHERE e.record = r.record AND e.seq <= ? AND p.seq = e.seq"
                + " AND " + wanted + " GROUP BY e.record, e.seq HAVING sum(p.amount) <> 0";
        within = "SELECT r.record, r.seq, r.amount, e.type, e.number FROM (SELECT a.record AS record,"
                + " max(a.seq) AS seq, sum(a.amount) AS amount FROM (" + each + ") a GROUP BY a.record"
                // others come with their last entry
                + " HAVING sum(a.amount) <> 0 AND max(a.seq) <= ?) r CROSS JOIN entry e WHERE e.seq = r.seq"
                + " ORDER BY r.seq";
    }

    /// The records by their last contributing entries, `most` of them or a few more, fewer only when there are no
    /// more; empty when that takes looking at too many entries.
    ///
    /// @param dims what the balance matches, as JSON
    Optional<List<RecordContribution>> first(BalanceQuery query, String dims, long most) throws SQLException {
        List<RecordContribution> found = new ArrayList<>();
        long from = 1;
        long size = FIRST;
        try (PreparedStatement select = connection.prepareStatement(within)) {
            while (found.size() < most && from <= query.known()) {
                long to = Math.min(query.known(), from + size - 1);
                bind(select, query, dims, from, to);
                found.addAll(read(select));
                if (found.size() < most && to < query.known() && to * SHARE > query.known()) {
                    return Optional.empty();
                }
                from = to + 1;
                size *= FASTER;
            }
        }
        return Optional.of(found);
    }

    private void bind(PreparedStatement select, BalanceQuery query, String dims, long from, long to)
            throws SQLException {
        String accounts = SqlBalances.accounts(connection, query).keySet().toString();
        DayRange days = DayRange.of(query.period());
        select.setLong(1, from);
        select.setLong(2, to);
        select.setLong(7, query.known());
        for (int at : new int[] {3, 8}) {
            select.setString(at, accounts);
            select.setLong(at + 1, days.from());
            select.setLong(at + 2, days.to());
            select.setString(at + 3, dims);
        }
        select.setLong(12, to);
    }

    /// Reads record, last contributing entry, amount, type and number.
    static List<RecordContribution> read(PreparedStatement select) throws SQLException {
        List<RecordContribution> records = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                RecordRef record = new RecordRef(row.getString(4), UUID.fromString(row.getString(1)), row.getString(5));
                records.add(new RecordContribution(record, row.getLong(2), row.getLong(3)));
            }
        }
        return records;
    }
}
