package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.Dims;

/// The numbers of accounts and dimensions as the writer uses them: given in the order of first use, so that
/// rebuilding gives the same. New ones are written before the rows that use them.
final class SqlInterned implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insertAccount;
    private final PreparedStatement insertDims;
    private final Map<Account, Integer> accounts = new HashMap<>();
    private final Map<Dims, Integer> dims = new HashMap<>();
    private final List<Account> accountsInOrder = new ArrayList<>();
    private final List<Dims> dimsInOrder = new ArrayList<>();
    private Size written = Size.NOTHING;

    SqlInterned(Connection connection) throws SQLException {
        this.connection = connection;
        insertAccount = connection.prepareStatement("INSERT INTO account (id, measure, name) VALUES (?, ?, ?)");
        insertDims = connection.prepareStatement("INSERT INTO dims (id, text) VALUES (?, ?)");
    }

    int account(String measure, String name) {
        Account account = new Account(measure, name);
        Integer known = accounts.get(account);
        if (known != null) {
            return known;
        }
        add(account);
        return accounts.size();
    }

    int dims(Dims of) {
        Integer known = dims.get(of);
        if (known != null) {
            return known;
        }
        add(of);
        return dims.size();
    }

    /// Writes those that are new.
    void write() throws SQLException {
        for (int id = written.accounts() + 1; id <= accountsInOrder.size(); id++) {
            Account account = accountsInOrder.get(id - 1);
            insertAccount.setInt(1, id);
            insertAccount.setString(2, account.measure());
            insertAccount.setString(3, account.name());
            insertAccount.addBatch();
        }
        for (int id = written.dims() + 1; id <= dimsInOrder.size(); id++) {
            insertDims.setInt(1, id);
            insertDims.setString(2, dimsInOrder.get(id - 1).toString());
            insertDims.addBatch();
        }
        if (accountsInOrder.size() > written.accounts()) {
            insertAccount.executeBatch();
        }
        if (dimsInOrder.size() > written.dims()) {
            insertDims.executeBatch();
        }
        written = size();
    }

    private void add(Account account) {
        accountsInOrder.add(account);
        accounts.put(account, accountsInOrder.size());
    }

    private void add(Dims of) {
        dimsInOrder.add(of);
        dims.put(of, dimsInOrder.size());
    }

    /// How many there are.
    Size size() {
        return new Size(accounts.size(), dims.size());
    }

    /// Forgets what was added since there were so many.
    void shrink(Size to) {
        while (accountsInOrder.size() > to.accounts()) {
            accounts.remove(accountsInOrder.removeLast());
        }
        while (dimsInOrder.size() > to.dims()) {
            dims.remove(dimsInOrder.removeLast());
        }
        written = new Size(Math.min(written.accounts(), to.accounts()), Math.min(written.dims(), to.dims()));
    }

    /// Takes in what another program added. Those that are known were kept and never change.
    ///
    /// @param there how many there are
    void refresh(Size there) throws SQLException {
        if (there.accounts() > accounts.size()) {
            loadAccounts();
        }
        if (there.dims() > dims.size()) {
            loadDims();
        }
        written = size();
    }

    private void loadAccounts() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT measure, name FROM account WHERE id > " + accounts.size() + " ORDER BY id")) {
            while (row.next()) {
                add(new Account(row.getString(1), row.getString(2)));
            }
        }
    }

    private void loadDims() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT text FROM dims WHERE id > " + dims.size() + " ORDER BY id")) {
            while (row.next()) {
                add(Dims.parse(row.getString(1)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insertAccount.close();
        insertDims.close();
    }

    private record Account(String measure, String name) {}

    /// How many accounts and dimensions there are.
    record Size(int accounts, int dims) {

        static final Size NOTHING = new Size(0, 0);
    }
}
