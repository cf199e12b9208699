package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares a derived table row by row with the same table built again.
final class SqlTableComparison {

    private static final int SHOWN = 40;

    private final Connection file;
    private final SqlDialect dialect;
    private final Connection rebuilt;
    private final FindingLog log;

    SqlTableComparison(Connection file, Connection rebuilt, FindingLog log) {
        this.file = file;
        this.dialect = SqlDialect.of(file);
        this.rebuilt = rebuilt;
        this.log = log;
    }

    /// Names the first row that differs, and says whether there was one.
    boolean compare(String table, String key) throws SQLException {
        String rows = " FROM " + SqlDialect.quoted(table) + " ORDER BY " + (key.isEmpty() ? allColumns(table) : key);
        try (Statement one = file.createStatement();
                Statement other = rebuilt.createStatement();
                ResultSet found = one.executeQuery("SELECT " + dialect.columns(file, table) + rows);
                ResultSet expected = other.executeQuery("SELECT *" + rows)) {
            long row = 0;
            boolean more = true;
            while (more) {
                row++;
                more = found.next();
                if (more != expected.next()) {
                    log.fault(
                            "ledger.table",
                            "The table " + table + " has " + (more ? "rows too many" : "too few rows") + ": from row "
                                    + row + " in the order of " + (key.isEmpty() ? "its columns" : key) + ".");
                    return true;
                }
                if (more && differs(table, row, found, expected)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean differs(String table, long row, ResultSet found, ResultSet expected) throws SQLException {
        ResultSetMetaData columns = expected.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object there = dialect.value(found, i);
            Object derived = expected.getObject(i);
            if (!Objects.deepEquals(there, derived)) {
                log.fault(
                        "ledger.table",
                        "Row " + row + " of the table " + table + " (" + columns.getColumnName(1) + " "
                                + shown(found.getObject(1)) + ") has in " + columns.getColumnName(i) + " "
                                + shown(there) + "; the entries give " + shown(derived) + ".");
                return true;
            }
        }
        return false;
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }

    private String allColumns(String table) throws SQLException {
        StringBuilder order = new StringBuilder();
        long columns = SqlConnections.number(rebuilt, "SELECT count(*) FROM pragma_table_info('" + table + "')");
        for (int i = 1; i <= columns; i++) {
            order.append(i > 1 ? ", " : "").append(i);
        }
        return order.toString();
    }
}
