package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;

/// Sums postings: whole years and months from the newest checkpoint within the prefix, the days at the ends of
/// the period and what came after the checkpoint from the postings themselves.
final class SqlBalances {

    /// Beyond so many entries after the checkpoint, the index by account reads less than the postings in their
    /// order.
    private static final long LONG_TAIL = 50_000;

    private final Connection connection;
    private final SqlDialect dialect;
    private final SqlDims dims;
    private final SqlMoment moment;
    private final boolean useCheckpoints;

    /// @param moment what is known in this transaction
    SqlBalances(Connection connection, SqlDims dims, SqlMoment moment, boolean useCheckpoints) {
        this.connection = connection;
        this.dialect = SqlDialect.of(connection);
        this.dims = dims;
        this.moment = moment;
        this.useCheckpoints = useCheckpoints;
    }

    List<BalanceLine> balances(BalanceQuery query) throws SQLException {
        Map<Integer, String> accounts = moment.accounts(connection, query);
        DayRange days = DayRange.of(query.period());
        BalanceSums sums = new BalanceSums();
        long checkpoint = useCheckpoints ? addMonths(sums, accounts.keySet(), days, query.known()) : 0;
        String ids = accounts.keySet().toString();
        if (checkpoint > 0) {
            for (DayRange.Rest rest : days.rest()) {
                addPostings(sums, new Slice(ids, rest, 0, checkpoint));
            }
        }
        if (checkpoint < query.known()) {
            addPostings(sums, new Slice(ids, whole(days), checkpoint, query.known()));
        }
        return lines(sums, accounts, query);
    }

    /// Adds the whole months and years from the newest checkpoint within the prefix, whose entry it gives; 0 when
    /// there is none.
    private long addMonths(BalanceSums sums, Set<Integer> accounts, DayRange days, long known) throws SQLException {
        long checkpoint = moment.newest(connection, known);
        if (checkpoint > 0) {
            for (DayRange.Span span : days.spans()) {
                moment.add(connection, checkpoint, accounts, span, sums);
            }
        }
        return checkpoint;
    }

    /// In the order of accounts and of the dimensions' texts.
    private List<BalanceLine> lines(BalanceSums sums, Map<Integer, String> accounts, BalanceQuery query)
            throws SQLException {
        BitSet wanted = sums.dims();
        if (wanted.isEmpty()) {
            return List.of();
        }
        int highest = wanted.length() - 1;
        wanted.and(dims.matching(connection, highest, query.where()));
        int[] order = dims.inOrder(connection, highest);
        List<BalanceLine> lines = new ArrayList<>();
        List<Map.Entry<Integer, String>> byName = new ArrayList<>(accounts.entrySet());
        byName.sort(Map.Entry.comparingByValue());
        for (Map.Entry<Integer, String> account : byName) {
            for (int id : order) {
                long amount = wanted.get(id) ? sums.amount(account.getKey(), id) : 0;
                if (amount != 0) {
                    lines.add(new BalanceLine(account.getValue(), dims.get(connection, id), amount));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static DayRange.Rest whole(DayRange days) {
        return new DayRange.Rest(days.from(), days.to(), 1);
    }

    /// The accounts, the days, and after and up to which entry, as five parameters.
    ///
    /// @param of      the table's name in the question with its dot, or nothing
    /// @param inOrder whether few entries are meant, so that the postings are better read in their own order
    static String slice(SqlDialect dialect, String of, boolean inOrder) {
        String account = of + "account";
        String day = of + "day";
        String seq = of + "seq";
        return inOrder
                ? dialect.anyOf(dialect.unindexed(account)) + " AND " + dialect.unindexed(day) + " BETWEEN ? AND ? AND "
                        + seq + " > ? AND " + seq + " <= ?"
                : dialect.anyOf(account) + " AND " + day + " BETWEEN ? AND ? AND " + dialect.unindexed(seq)
                        + " > ? AND " + dialect.unindexed(seq) + " <= ?";
    }

    private void addPostings(BalanceSums sums, Slice slice) throws SQLException {
        boolean inOrder = slice.after() > 0 && slice.known() - slice.after() < LONG_TAIL;
        String sql = "SELECT account, dims, sum(amount) FROM posting WHERE " + slice(dialect, "", inOrder)
                + " GROUP BY account, dims";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, slice.accounts());
            select.setLong(2, slice.days().from());
            select.setLong(3, slice.days().to());
            select.setLong(4, slice.after());
            select.setLong(5, slice.known());
            add(sums, select, slice.days().sign());
        }
    }

    private static void add(BalanceSums sums, PreparedStatement select, int sign) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                sums.add(row.getInt(1), row.getInt(2), sign * row.getLong(3));
            }
        }
    }

    /// The accounts that a question means, by number.
    static Map<Integer, String> accounts(Connection connection, BalanceQuery query) throws SQLException {
        return new SqlMoment().accounts(connection, query);
    }

    /// Postings of these accounts and days, of the entries after one and up to another.
    private record Slice(String accounts, DayRange.Rest days, long after, long known) {}
}
