package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.clearground.ledger.Dims;

/// The numbers of accounts and dimensions as the writer uses them: given in the order of first use, so that
/// rebuilding gives the same.
final class SqlInterned implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insertAccount;
    private final PreparedStatement insertDims;
    private final Map<Account, Integer> accounts = new HashMap<>();
    private final Map<Dims, Integer> dims = new HashMap<>();

    SqlInterned(Connection connection) throws SQLException {
        this.connection = connection;
        insertAccount = connection.prepareStatement("INSERT INTO account (id, measure, name) VALUES (?, ?, ?)");
        insertDims = connection.prepareStatement("INSERT INTO dims (id, text) VALUES (?, ?)");
    }

    int account(String measure, String name) throws SQLException {
        Account account = new Account(measure, name);
        Integer known = accounts.get(account);
        if (known != null) {
            return known;
        }
        int id = accounts.size() + 1;
        insertAccount.setInt(1, id);
        insertAccount.setString(2, measure);
        insertAccount.setString(3, name);
        insertAccount.executeUpdate();
        accounts.put(account, id);
        return id;
    }

    int dims(Dims of) throws SQLException {
        Integer known = dims.get(of);
        if (known != null) {
            return known;
        }
        int id = dims.size() + 1;
        insertDims.setInt(1, id);
        insertDims.setString(2, of.toString());
        insertDims.executeUpdate();
        dims.put(of, id);
        return id;
    }

    /// Takes in what another program added, or forgets what a rollback undid.
    void refresh() throws SQLException {
        if (SqlConnections.number(connection, "SELECT max(id) FROM account") != accounts.size()) {
            reloadAccounts();
        }
        if (SqlConnections.number(connection, "SELECT max(id) FROM dims") != dims.size()) {
            reloadDims();
        }
    }

    /// Forgets everything, after a rollback.
    void forget() {
        accounts.clear();
        dims.clear();
    }

    private void reloadAccounts() throws SQLException {
        accounts.clear();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, measure, name FROM account")) {
            while (row.next()) {
                accounts.put(new Account(row.getString(2), row.getString(3)), row.getInt(1));
            }
        }
    }

    private void reloadDims() throws SQLException {
        dims.clear();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, text FROM dims")) {
            while (row.next()) {
                dims.put(Dims.parse(row.getString(2)), row.getInt(1));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insertAccount.close();
        insertDims.close();
    }

    record Account(String measure, String name) {}
}
