package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordRef;

/// The first records behind a balance, without a sum over all of it: entries are looked at in their order, more
/// at a time as long as too few contribute. Where the first hundreds do not, as those of a late quarter, the
/// first that may is asked for. What the first hundred cost then does not grow with the books.
final class SqlRecordPages {

    private static final long FIRST = 64;
    private static final long FASTER = 4;

    /// So many entries are looked at in any case.
    private static final long LEAST = 300;

    /// Where it would take looking at more than such a part of all entries, the postings are counted.
    private static final long SHARE = 8;

    /// Where there are fewer postings than such a part of all entries, they are found sooner by their account.
    private static final long FEW = 4;

    /// So few postings, and such a part of all entries at most, are summed in no time.
    private static final long AT_ONCE = 10_000;

    private static final long VERY_FEW = 16;

    private final Connection connection;
    private final SqlFirstEntries firsts;
    private final String within;
    private final String some;

    SqlRecordPages(Connection connection, SqlFirstEntries firsts) {
        this.connection = connection;
        this.firsts = firsts;
        SqlDialect dialect = SqlDialect.of(connection);
        String wanted = dialect.anyOf(dialect.unindexed("p.account")) + " AND p.day BETWEEN ? AND ? AND "
                + dialect.anyOf(dialect.unindexed("p.dims"));
        some = "SELECT count(*) FROM (SELECT 1 FROM posting p WHERE " + dialect.anyOf("p.account")
                + " AND p.day BETWEEN ? AND ? AND " + dialect.anyOf("p.dims") + " LIMIT ?) few";
        String with = "SELECT DISTINCT e.record AS record FROM (SELECT p.seq AS seq FROM posting p"
                + " WHERE p.seq BETWEEN ? AND ? AND " + wanted + " GROUP BY p.seq HAVING sum(p.amount) <> 0) c"
                + " CROSS JOIN entry e WHERE e.seq = c.seq";
        String each = "SELECT e.record AS record, e.seq AS seq, sum(p.amount) AS amount FROM (" + with + ") r"
                + " CROSS JOIN entry e CROSS JOIN posting p WHERE e.record = r.record AND e.seq <= ? AND p.seq = e.seq"
                + " AND " + wanted + " GROUP BY e.record, e.seq HAVING sum(p.amount) <> 0";
        within = "SELECT r.record, r.seq, r.amount, e.type, e.number FROM (SELECT a.record AS record,"
                + " max(a.seq) AS seq, sum(a.amount) AS amount FROM (" + each + ") a GROUP BY a.record"
                // others come with their last entry
                + " HAVING sum(a.amount) <> 0 AND max(a.seq) <= ?) r CROSS JOIN entry e WHERE e.seq = r.seq"
                + " ORDER BY r.seq";
    }

    /// The records by their last contributing entries, `most` of them or a few more, fewer only when there are no
    /// more; empty where summing all of it takes less.
    ///
    /// @param dims what the balance matches, as JSON
    Optional<List<RecordContribution>> first(BalanceQuery query, String dims, long most) throws SQLException {
        Set<Integer> accounts = SqlBalances.accounts(connection, query).keySet();
        List<RecordContribution> found = new ArrayList<>();
        long begun = SqlConnections.number(connection, "SELECT coalesce(min(seq), 1) FROM posting");
        long from = begun;
        long size = FIRST;
        boolean jumped = false;
        boolean many = false;
        try (PreparedStatement select = connection.prepareStatement(within)) {
            bind(select, query, accounts.toString(), dims);
            while (found.size() < most && from <= query.known()) {
                long to = Math.min(query.known(), from + size - 1);
                found.addAll(read(select, from, to));
                long looked = to - begun + 1;
                from = to + 1;
                size *= FASTER;
                if (looked < LEAST || found.size() >= most) {
                    continue;
                }
                if (found.isEmpty() && !jumped) {
                    if (isFew(query, accounts, dims, Math.min(AT_ONCE, query.known() / VERY_FEW))) {
                        return Optional.empty();
                    }
                    jumped = true;
                    begun = Math.max(from, firsts.of(connection, accounts, DayRange.of(query.period())));
                    from = begun;
                    size = FIRST;
                } else if (!many && looked * most / Math.max(1, found.size()) > query.known() / SHARE) {
                    if (isFew(query, accounts, dims, query.known() / FEW)) {
                        return Optional.empty();
                    }
                    many = true;
                }
            }
        }
        return Optional.of(found);
    }

    private boolean isFew(BalanceQuery query, Set<Integer> accounts, String dims, long limit) throws SQLException {
        DayRange days = DayRange.of(query.period());
        try (PreparedStatement count = connection.prepareStatement(some)) {
            count.setString(1, accounts.toString());
            count.setLong(2, days.from());
            count.setLong(3, days.to());
            count.setString(4, dims);
            count.setLong(5, limit);
            try (ResultSet row = count.executeQuery()) {
                return row.next() && row.getLong(1) < limit;
            }
        }
    }

    private void bind(PreparedStatement select, BalanceQuery query, String accounts, String dims) throws SQLException {
        DayRange days = DayRange.of(query.period());
        select.setLong(7, query.known());
        for (int at : new int[] {3, 8}) {
            select.setString(at, accounts);
            select.setLong(at + 1, days.from());
            select.setLong(at + 2, days.to());
            select.setString(at + 3, dims);
        }
    }

    private static List<RecordContribution> read(PreparedStatement select, long from, long to) throws SQLException {
        select.setLong(1, from);
        select.setLong(2, to);
        select.setLong(12, to);
        return read(select);
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
