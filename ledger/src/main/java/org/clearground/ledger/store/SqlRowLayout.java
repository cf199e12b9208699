package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the rows of a table are hashed: whole numbers and texts of a row together as JSON, which SQLite writes
/// in one go; each other value as its own bytes. (Asking the driver for value after value took most of the time
/// of reading a table.)
final class SqlRowLayout {

    /// SQLite takes at most 127 arguments.
    static final int IN_AN_ARRAY = 100;

    /// What SQLite writes of these as JSON is the same in every version, and does not depend on the machine.
    private static final Set<String> AS_JSON = Set.of("INT", "INTEGER", "TEXT", "DATE", "DATETIME");

    /// Every value is apart.
    static final SqlRowLayout UNKNOWN = new SqlRowLayout(List.of(), new BitSet());

    private final List<String> columns;
    private final BitSet asJson;

    private SqlRowLayout(List<String> columns, BitSet asJson) {
        this.columns = columns;
        this.asJson = asJson;
    }

    /// The layout that the table's definition gives.
    static SqlRowLayout of(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        BitSet asJson = new BitSet();
        try (PreparedStatement select = connection.prepareStatement("SELECT name, type FROM pragma_table_info(?)")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    asJson.set(columns.size(), AS_JSON.contains(row.getString(2).toUpperCase(Locale.ROOT)));
                    columns.add(row.getString(1));
                }
            }
        }
        return new SqlRowLayout(columns, asJson);
    }

    /// Whether the values of a column, counted from 0, stand in the JSON.
    boolean isJson(int column) {
        return asJson.get(column);
    }

    /// How many columns are apart.
    int apart() {
        return columns.size() - asJson.cardinality();
    }

    /// Asks for a table's rows: the JSON, then what is apart.
    String select(String table) {
        StringBuilder json = new StringBuilder("json_array(");
        StringBuilder apart = new StringBuilder();
        int inJson = 0;
        for (int i = 0; i < columns.size(); i++) {
            String name = SqlDialect.quoted(columns.get(i));
            if (isJson(i)) {
                json.append(inJson == 0 ? "" : inJson % IN_AN_ARRAY == 0 ? ") || json_array(" : ", ")
                        .append(name);
                inJson++;
            } else {
                apart.append(", ").append(name);
            }
        }
        return "SELECT " + json.append(')') + apart + " FROM " + SqlDialect.quoted(table);
    }
}
