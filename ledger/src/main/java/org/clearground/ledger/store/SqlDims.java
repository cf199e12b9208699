package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.Dims;

/// The dimensions by number, as readers use them; they never change once kept, so they are read once.
final class SqlDims {

    private final DimsIndex known = new DimsIndex();

    synchronized Dims get(Connection connection, int id) throws SQLException {
        reach(connection, id);
        return known.get(id);
    }

    /// The numbers of the dimensions that have one of the wanted values for each name, as a JSON array for
    /// `json_each`.
    synchronized String matching(Connection connection, Map<String, Set<String>> where) throws SQLException {
        load(connection);
        StringBuilder ids = new StringBuilder("[");
        known.matching(where).stream()
                .forEach(id -> ids.append(ids.length() > 1 ? "," : "").append(id));
        return ids.append(']').toString();
    }

    /// The numbers of the dimensions that have one of the wanted values for each name, among all up to a number
    /// at the least.
    synchronized BitSet matching(Connection connection, int highest, Map<String, Set<String>> where)
            throws SQLException {
        reach(connection, highest);
        return known.matching(where);
    }

    /// All numbers up to one, and perhaps more, in the order of the texts. Not to be written to.
    synchronized int[] inOrder(Connection connection, int highest) throws SQLException {
        reach(connection, highest);
        return known.inOrder();
    }

    /// After a rollback the numbers of the undone dimensions are given again.
    synchronized void forget() {
        shrink(0);
    }

    /// Forgets those with greater numbers.
    synchronized void shrink(int most) {
        known.shrink(most);
    }

    static boolean matches(Dims dims, Map<String, Set<String>> where) {
        return where.entrySet().stream()
                .allMatch(w ->
                        dims.find(w.getKey()).filter(w.getValue()::contains).isPresent());
    }

    private void reach(Connection connection, int id) throws SQLException {
        if (id > known.size()) {
            load(connection);
        }
    }

    private void load(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT text FROM dims WHERE id > ? ORDER BY id")) {
            select.setInt(1, known.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
    }
}
