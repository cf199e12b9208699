package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.store.CheckpointParts.Part;
import org.clearground.ledger.store.CheckpointParts.Sums;

/// What the balances of one transaction have in common, since all of them see the same moment: accounts and the
/// sums of checkpoints. What one question read the next one does not read again: a report asks the same months of
/// an account for the quarter, for the year and for all time.
final class SqlMoment {

    private final CheckpointParts parts;
    private final SqlFirstEntries firsts;
    private final Map<Long, Long> newest = new HashMap<>();
    private final Map<String, Map<Integer, String>> accounts = new HashMap<>();

    /// Keeps nothing for later.
    SqlMoment() {
        this(new CheckpointParts(), new SqlFirstEntries());
    }

    /// @param parts  what was read of checkpoints before
    /// @param firsts what was found of accounts before
    SqlMoment(CheckpointParts parts, SqlFirstEntries firsts) {
        this.parts = parts;
        this.firsts = firsts;
    }

    /// Where accounts begin.
    SqlFirstEntries firsts() {
        return firsts;
    }

    /// The accounts that a question means, by number.
    Map<Integer, String> accounts(Connection connection, BalanceQuery query) throws SQLException {
        Map<Integer, String> found = accounts.get(query.measure());
        if (found == null) {
            found = read(connection, query.measure());
            accounts.put(query.measure(), found);
        }
        Map<Integer, String> meant = new HashMap<>(found);
        if (!query.accounts().isEmpty()) {
            meant.values().retainAll(query.accounts());
        }
        return meant;
    }

    private static Map<Integer, String> read(Connection connection, String measure) throws SQLException {
        Map<Integer, String> accounts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, name FROM account WHERE measure = ?")) {
            select.setString(1, measure);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.put(row.getInt(1), row.getString(2));
                }
            }
        }
        return accounts;
    }

    /// The newest checkpoint within a prefix, 0 when there is none.
    long newest(Connection connection, long known) throws SQLException {
        Long found = newest.get(known);
        if (found == null) {
            found = SqlConnections.number(
                    connection, "SELECT coalesce(max(seq), 0) FROM checkpoint WHERE seq <= " + known);
            newest.put(known, found);
        }
        return found;
    }

    /// Adds the months or years of a checkpoint to the sums of these accounts.
    void add(Connection connection, long checkpoint, Collection<Integer> accounts, DayRange.Span span, BalanceSums sums)
            throws SQLException {
        List<Integer> missing = new ArrayList<>();
        for (int account : accounts) {
            Optional<Sums> kept = parts.find(new Part(checkpoint, account, span));
            if (kept.isPresent()) {
                kept.get().addTo(sums, account);
            } else {
                missing.add(account);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        BalanceSums read = read(connection, checkpoint, missing, span);
        for (int account : missing) {
            Sums of = read.of(account);
            of.addTo(sums, account);
            parts.keep(new Part(checkpoint, account, span), of);
        }
    }

    private static BalanceSums read(Connection connection, long checkpoint, List<Integer> accounts, DayRange.Span span)
            throws SQLException {
        SqlDialect dialect = SqlDialect.of(connection);
        String from =
                " FROM checkpoint_sum WHERE seq = ? AND " + dialect.anyOf("account") + " AND month BETWEEN ? AND ?";
        String sql = dialect.groupsFaster()
                ? "SELECT account, dims, sum(amount)" + from + " GROUP BY account, dims"
                : "SELECT account, dims, amount" + from;
        BalanceSums read = new BalanceSums();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, checkpoint);
            select.setString(2, accounts.toString());
            select.setLong(3, span.from());
            select.setLong(4, span.to());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(row.getInt(1), row.getInt(2), row.getLong(3));
                }
            }
        }
        return read;
    }
}
