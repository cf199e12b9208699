package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The sum of the rows that a table of the file holds.
final class SqlTableSum {

    private SqlTableSum() {}

    static RowSum of(Connection file, String table, SqlRowLayout layout) throws SQLException {
        RowHash hash = new RowHash();
        RowSum sum = new RowSum();
        try (Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(layout.select(table))) {
            int columns = 1 + layout.apart();
            while (row.next()) {
                hash.json(row.getBytes(1));
                for (int i = 2; i <= columns; i++) {
                    hash.apart(row.getObject(i));
                }
                hash.addTo(sum);
            }
        }
        return sum;
    }
}
