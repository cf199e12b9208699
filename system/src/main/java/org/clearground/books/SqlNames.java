package org.clearground.books;

/// Names of tables and columns in SQL.
final class SqlNames {

    private SqlNames() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
