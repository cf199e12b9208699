package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Projection;

/// Writes what follows from entries that are there already: postings, marks, rows of derived tables. Numbers of
/// accounts and dimensions are given in the order of first use, as when the entries were booked.
final class SqlDerivedLines implements AutoCloseable {

    private final Connection connection;
    private final LedgerSetup setup;
    private final PreparedStatement posting;
    private final PreparedStatement mark;
    private final PreparedStatement account;
    private final PreparedStatement dims;
    private final Map<List<String>, Integer> accounts = new HashMap<>();
    private final Map<List<String>, Integer> dimensions = new HashMap<>();

    SqlDerivedLines(Connection connection, LedgerSetup setup) throws SQLException {
        this.connection = connection;
        this.setup = setup;
        posting = connection.prepareStatement(
                "INSERT INTO posting (seq, line, account, day, dims, amount) VALUES (?, ?, ?, ?, ?, ?)");
        mark = connection.prepareStatement(
                "INSERT INTO mark (seq, line, name, value, day, sign) VALUES (?, ?, ?, ?, ?, ?)");
        account = connection.prepareStatement("INSERT INTO account (id, measure, name) VALUES (?, ?, ?)");
        dims = connection.prepareStatement("INSERT INTO dims (id, text) VALUES (?, ?)");
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT id, measure, name FROM account")) {
                while (row.next()) {
                    accounts.put(List.of(row.getString(2), row.getString(3)), row.getInt(1));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT id, text FROM dims")) {
                while (row.next()) {
                    dimensions.put(List.of(row.getString(2)), row.getInt(1));
                }
            }
        }
    }

    void write(Entry entry) throws SQLException {
        List<Posting> lines = setup.poster().post(entry.draft());
        ZeroSums.check(entry.draft(), lines);
        int line = 0;
        for (Posting each : lines) {
            posting.setLong(1, entry.seq());
            posting.setInt(2, ++line);
            posting.setInt(3, number(accounts, List.of(each.measure(), each.account()), account));
            posting.setLong(4, each.day().toEpochDay());
            posting.setInt(5, number(dimensions, List.of(each.dims().toString()), dims));
            posting.setLong(6, each.amount());
            posting.executeUpdate();
        }
        line = 0;
        for (Mark each : setup.poster().marks(entry.draft())) {
            mark.setLong(1, entry.seq());
            mark.setInt(2, ++line);
            mark.setString(3, each.name());
            mark.setString(4, each.value());
            mark.setLong(5, each.day().toEpochDay());
            mark.setInt(6, each.sign());
            mark.executeUpdate();
        }
        for (Projection projection : setup.projections()) {
            projection.apply(connection, entry);
        }
    }

    private static int number(Map<List<String>, Integer> known, List<String> name, PreparedStatement insert)
            throws SQLException {
        Integer there = known.get(name);
        if (there != null) {
            return there;
        }
        int id = known.size() + 1;
        insert.setInt(1, id);
        for (int i = 0; i < name.size(); i++) {
            insert.setString(i + 2, name.get(i));
        }
        insert.executeUpdate();
        known.put(name, id);
        return id;
    }

    @Override
    public void close() throws SQLException {
        posting.close();
        mark.close();
        account.close();
        dims.close();
    }
}
