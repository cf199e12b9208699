package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Cause;
import org.clearground.ledger.Change;
import org.clearground.ledger.Contribution;
import org.clearground.ledger.Dims;
import org.clearground.ledger.EntryChange;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.RecordRef;

/// Sums what came between two prefixes, by the cause of its booking. What comes after a closing is little, and is
/// read in the order of the entries; a long time is read by account and day instead.
final class SqlChanges {

    /// Beyond so many entries, the index by account reads less than the postings in their order.
    private static final long LONG_TAIL = 50_000;

    private static final String CAUSES = " JOIN entry e ON e.seq = p.seq JOIN entry c ON c.seq = e.booking WHERE ";

    private final Connection connection;
    private final SqlDialect dialect;
    private final SqlDims dims;

    SqlChanges(Connection connection, SqlDims dims) {
        this.connection = connection;
        this.dialect = SqlDialect.of(connection);
        this.dims = dims;
    }

    List<Change> changes(BalanceQuery query, long after) throws SQLException {
        String sql = "SELECT c.kind, c.type, p.account, p.dims, sum(p.amount) FROM posting p" + CAUSES
                + slice("p.", query, after) + " GROUP BY c.kind, c.type, p.account, p.dims HAVING sum(p.amount) <> 0"
                + " ORDER BY c.kind, c.type, p.account, p.dims";
        List<Change> changes = new ArrayList<>();
        Map<Integer, String> accounts = SqlBalances.accounts(connection, query);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, query, after, accounts);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Dims of = dims.get(connection, row.getInt(4));
                    if (SqlDims.matches(of, query.where())) {
                        String account = accounts.getOrDefault(row.getInt(3), "");
                        changes.add(new Change(cause(row), new BalanceLine(account, of, row.getLong(5))));
                    }
                }
            }
        }
        return changes;
    }

    List<EntryChange> entries(BalanceQuery query, long after, int limit) throws SQLException {
        String sql = "SELECT c.kind, c.type, p.seq, e.type, e.record, e.number, e.kind, p.amount FROM"
                + " (SELECT s.seq, sum(s.amount) AS amount FROM posting s WHERE " + slice("s.", query, after) + " AND "
                + dialect.anyOf("s.dims")
                + " GROUP BY s.seq HAVING sum(s.amount) <> 0 ORDER BY s.seq LIMIT ?) p"
                + " JOIN entry e ON e.seq = p.seq JOIN entry c ON c.seq = e.booking ORDER BY p.seq";
        List<EntryChange> changes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, query, after, SqlBalances.accounts(connection, query));
            select.setString(6, dims.matching(connection, query.where()));
            select.setInt(7, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RecordRef record =
                            new RecordRef(row.getString(4), UUID.fromString(row.getString(5)), row.getString(6));
                    changes.add(new EntryChange(
                            cause(row),
                            new Contribution(
                                    row.getLong(3), record, EntryKind.valueOf(row.getString(7)), row.getLong(8))));
                }
            }
        }
        return changes;
    }

    private String slice(String of, BalanceQuery query, long after) {
        return SqlBalances.slice(dialect, of, query.known() - after < LONG_TAIL);
    }

    private static void bind(PreparedStatement select, BalanceQuery query, long after, Map<Integer, String> accounts)
            throws SQLException {
        DayRange days = DayRange.of(query.period());
        select.setString(1, accounts.keySet().toString());
        select.setLong(2, days.from());
        select.setLong(3, days.to());
        select.setLong(4, after);
        select.setLong(5, query.known());
    }

    static Cause cause(ResultSet row) throws SQLException {
        return new Cause(EntryKind.valueOf(row.getString(1)), row.getString(2));
    }
}
