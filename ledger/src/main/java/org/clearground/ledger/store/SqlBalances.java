package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Dims;

/// Sums postings: whole years and months from the newest checkpoint within the prefix, the days at the ends of
/// the period and what came after the checkpoint from the postings themselves.
final class SqlBalances {

    /// Beyond so many entries after the checkpoint, the index by account reads less than the postings in their
    /// order.
    private static final long LONG_TAIL = 50_000;

    private final Connection connection;
    private final SqlDialect dialect;
    private final SqlDims dims;
    private final boolean useCheckpoints;

    SqlBalances(Connection connection, SqlDims dims, boolean useCheckpoints) {
        this.connection = connection;
        this.dialect = SqlDialect.of(connection);
        this.dims = dims;
        this.useCheckpoints = useCheckpoints;
    }

    List<BalanceLine> balances(BalanceQuery query) throws SQLException {
        Map<Integer, String> accounts = accounts(connection, query);
        DayRange days = DayRange.of(query.period());
        long checkpoint = useCheckpoints ? newestCheckpoint(query.known()) : 0;
        String ids = accounts.keySet().toString();
        Map<Key, Long> sums = new HashMap<>();
        if (checkpoint == 0) {
            addPostings(sums, new Slice(ids, whole(days), 0, query.known()));
        } else {
            for (DayRange.Span span : days.spans()) {
                addSpan(sums, ids, span, checkpoint);
            }
            for (DayRange.Rest rest : days.rest()) {
                addPostings(sums, new Slice(ids, rest, 0, checkpoint));
            }
            addPostings(sums, new Slice(ids, whole(days), checkpoint, query.known()));
        }
        return lines(sums, accounts, query);
    }

    private List<BalanceLine> lines(Map<Key, Long> sums, Map<Integer, String> accounts, BalanceQuery query)
            throws SQLException {
        List<Ordered> lines = new ArrayList<>();
        for (Map.Entry<Key, Long> sum : sums.entrySet()) {
            int id = sum.getKey().dims();
            Dims of = dims.get(connection, id);
            if (sum.getValue() != 0 && SqlDims.matches(of, query.where())) {
                String account = accounts.getOrDefault(sum.getKey().account(), "");
                lines.add(new Ordered(new BalanceLine(account, of, sum.getValue()), dims.text(connection, id)));
            }
        }
        lines.sort(
                Comparator.<Ordered, String>comparing(o -> o.line().account()).thenComparing(Ordered::dims));
        return lines.stream().map(Ordered::line).toList();
    }

    private long newestCheckpoint(long known) throws SQLException {
        return SqlConnections.number(connection, "SELECT coalesce(max(seq), 0) FROM checkpoint WHERE seq <= " + known);
    }

    private static DayRange.Rest whole(DayRange days) {
        return new DayRange.Rest(days.from(), days.to(), 1);
    }

    private void addSpan(Map<Key, Long> sums, String accounts, DayRange.Span span, long checkpoint)
            throws SQLException {
        String sql = "SELECT account, dims, sum(amount) FROM checkpoint_sum WHERE seq = ?" + " AND "
                + dialect.anyOf("account") + " AND month BETWEEN ? AND ? GROUP BY account, dims";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, checkpoint);
            select.setString(2, accounts);
            select.setLong(3, span.from());
            select.setLong(4, span.to());
            add(sums, select, 1);
        }
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

    private void addPostings(Map<Key, Long> sums, Slice slice) throws SQLException {
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

    private static void add(Map<Key, Long> sums, PreparedStatement select, int sign) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                sums.merge(new Key(row.getInt(1), row.getInt(2)), sign * row.getLong(3), Math::addExact);
            }
        }
    }

    /// The accounts that a question means, by number.
    static Map<Integer, String> accounts(Connection connection, BalanceQuery query) throws SQLException {
        Map<Integer, String> accounts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, name FROM account WHERE measure = ?")) {
            select.setString(1, query.measure());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(2);
                    if (query.accounts().isEmpty() || query.accounts().contains(name)) {
                        accounts.put(row.getInt(1), name);
                    }
                }
            }
        }
        return accounts;
    }

    private record Key(int account, int dims) {}

    /// A line with its dimensions as text.
    private record Ordered(BalanceLine line, String dims) {}

    /// Postings of these accounts and days, of the entries after one and up to another.
    private record Slice(String accounts, DayRange.Rest days, long after, long known) {}
}
