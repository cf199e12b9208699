package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// The sum of the rows that a table holds, read by SQL.
final class SqlTableSum {

    private SqlTableSum() {}

    /// Of all columns, in their order.
    static RowSum of(Connection store, String table, RowKey key) throws SQLException {
        return of(store, table, SqlDialect.of(store).columns(store, table), key);
    }

    /// Of these columns.
    static RowSum of(Connection store, String table, List<String> columns, RowKey key) throws SQLException {
        return of(store, table, columns.stream().map(SqlDialect::quoted).collect(Collectors.joining(", ")), key);
    }

    private static RowSum of(Connection store, String table, String asked, RowKey key) throws SQLException {
        SqlDialect dialect = SqlDialect.of(store);
        RowHash hash = new RowHash(key);
        RowSum sum = new RowSum();
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + asked + " FROM " + SqlDialect.quoted(table))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    hash.value(dialect.value(row, i));
                }
                sum.add(hash.end());
            }
        }
        return sum;
    }
}
