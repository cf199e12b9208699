package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.Dims;

/// The dimensions by number, as readers use them; they never change once kept, so they are read once.
final class SqlDims {

    private final List<Dims> byId = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    synchronized Dims get(Connection connection, int id) throws SQLException {
        if (id > byId.size()) {
            load(connection);
        }
        return byId.get(id - 1);
    }

    /// The dimensions as text, by which lines are ordered: writing it anew for each comparison is what would
    /// take time.
    synchronized String text(Connection connection, int id) throws SQLException {
        get(connection, id);
        return texts.get(id - 1);
    }

    /// The numbers of the dimensions that have one of the wanted values for each name, as a JSON array for
    /// `json_each`.
    synchronized String matching(Connection connection, Map<String, Set<String>> where) throws SQLException {
        load(connection);
        StringBuilder ids = new StringBuilder("[");
        for (int i = 0; i < byId.size(); i++) {
            if (matches(byId.get(i), where)) {
                ids.append(ids.length() > 1 ? "," : "").append(i + 1);
            }
        }
        return ids.append(']').toString();
    }

    /// After a rollback the numbers of the undone dimensions are given again.
    synchronized void forget() {
        shrink(0);
    }

    /// Forgets those with greater numbers.
    synchronized void shrink(int most) {
        if (byId.size() > most) {
            byId.subList(most, byId.size()).clear();
            texts.subList(most, texts.size()).clear();
        }
    }

    static boolean matches(Dims dims, Map<String, Set<String>> where) {
        return where.entrySet().stream()
                .allMatch(w ->
                        dims.find(w.getKey()).filter(w.getValue()::contains).isPresent());
    }

    private void load(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT text FROM dims WHERE id > ? ORDER BY id")) {
            select.setInt(1, byId.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                    byId.add(Dims.parse(row.getString(1)));
                }
            }
        }
    }
}
