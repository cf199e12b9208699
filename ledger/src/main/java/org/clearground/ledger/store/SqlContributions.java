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
import org.clearground.ledger.Contribution;
import org.clearground.ledger.ContributionCount;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordRef;

/// Opens a balance down to the entries and records behind it.
final class SqlContributions {

    private final Connection connection;
    private final SqlDims dims;
    private final String byEntry;
    private final String byRecord;
    private final String eachRecord;

    SqlContributions(Connection connection, SqlDims dims) {
        this.connection = connection;
        this.dims = dims;
        SqlDialect dialect = SqlDialect.of(connection);
        String lines = "posting WHERE " + dialect.anyOf("account") + " AND day BETWEEN ? AND ? AND "
                + dialect.anyOf("dims") + " AND " + dialect.unindexed("seq") + " <= ?";
        byEntry = "SELECT seq, sum(amount) AS amount FROM " + lines + " GROUP BY seq HAVING sum(amount) <> 0";
        byRecord = "SELECT e.record AS record, max(c.seq) AS seq, sum(c.amount) AS amount FROM (" + byEntry
                + ") c JOIN entry e ON e.seq = c.seq GROUP BY e.record HAVING sum(c.amount) <> 0";
        eachRecord = "SELECT r.record, e.type, e.number FROM (SELECT e.record AS record, min(c.seq) AS seq"
                + " FROM (SELECT DISTINCT seq FROM " + lines + ") c JOIN entry e ON e.seq = c.seq GROUP BY e.record) r"
                + " JOIN entry e ON e.seq = r.seq ORDER BY r.seq";
    }

    List<Contribution> entries(BalanceQuery query, long offset, int limit) throws SQLException {
        String sql = "SELECT c.seq, e.type, e.record, e.number, e.kind, c.amount FROM (" + byEntry
                + " ORDER BY seq LIMIT ? OFFSET ?) c JOIN entry e ON e.seq = c.seq ORDER BY c.seq";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, query);
            select.setInt(6, limit);
            select.setLong(7, offset);
            List<Contribution> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RecordRef record =
                            new RecordRef(row.getString(2), UUID.fromString(row.getString(3)), row.getString(4));
                    page.add(new Contribution(
                            row.getLong(1), record, EntryKind.valueOf(row.getString(5)), row.getLong(6)));
                }
            }
            return page;
        }
    }

    List<RecordContribution> records(BalanceQuery query, long offset, int limit, SqlFirstEntries firsts)
            throws SQLException {
        Optional<List<RecordContribution>> early = new SqlRecordPages(connection, firsts)
                .first(query, dims.matching(connection, query.where()), offset + limit);
        if (early.isPresent()) {
            return early.get().stream().skip(offset).limit(limit).toList();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT r.record, r.seq, r.amount, e.type, e.number"
                + " FROM (" + byRecord + " ORDER BY max(c.seq) LIMIT ? OFFSET ?) r JOIN entry e ON e.seq = r.seq"
                + " ORDER BY r.seq")) {
            bind(select, query);
            select.setInt(6, limit);
            select.setLong(7, offset);
            return SqlRecordPages.read(select);
        }
    }

    List<RecordRef> contributors(BalanceQuery query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(eachRecord)) {
            bind(select, query);
            List<RecordRef> records = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(new RecordRef(row.getString(2), UUID.fromString(row.getString(1)), row.getString(3)));
                }
            }
            return records;
        }
    }

    ContributionCount count(BalanceQuery query) throws SQLException {
        return new ContributionCount(count(byEntry, query), count(byRecord, query));
    }

    private long count(String rows, BalanceQuery query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM (" + rows + ") c")) {
            bind(select, query);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void bind(PreparedStatement select, BalanceQuery query) throws SQLException {
        DayRange days = DayRange.of(query.period());
        select.setString(1, SqlBalances.accounts(connection, query).keySet().toString());
        select.setLong(2, days.from());
        select.setLong(3, days.to());
        select.setString(4, dims.matching(connection, query.where()));
        select.setLong(5, query.known());
    }
}
