package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The sum of the rows that a table of the file holds.
final class SqlTableSum {

    private SqlTableSum() {}

    static RowSum of(Connection file, String table) throws SQLException {
        RowHash hash = new RowHash();
        RowSum sum = new RowSum();
        try (Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + SqlDialect.quoted(table))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    hash.value(row.getObject(i));
                }
                hash.addTo(sum);
            }
        }
        return sum;
    }
}
