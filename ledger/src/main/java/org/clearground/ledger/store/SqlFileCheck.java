package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Looks at the file itself: its structure, its tables and triggers, the types of its values.
final class SqlFileCheck {

    /// The tables that only ever grow.
    static final Set<String> OWN = Set.of(
            "entry", "posting", "mark", "account", "dims", "checkpoint", "checkpoint_sum", "checkpoint_mark", "meta");

    private final Connection file;
    private final FindingLog log;

    SqlFileCheck(Connection file, FindingLog log) {
        this.file = file;
        this.log = log;
    }

    /// SQLite's own check of pages, indexes and constraints, for a file that is not proven sound.
    void checkStructure() throws SQLException {
        try (Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(10)")) {
            while (row.next()) {
                String said = row.getString(1);
                if (!"ok".equals(said)) {
                    log.fault("file.damaged", "The file is damaged; SQLite says: " + said);
                }
            }
        }
    }

    /// The numbers by which other programs know the file.
    void checkHeader() throws SQLException {
        checkNumber("application_id", SqlSchema.APPLICATION_ID);
        checkNumber("user_version", SqlSchema.USER_VERSION);
    }

    private void checkNumber(String pragma, long expected) throws SQLException {
        long found = SqlConnections.number(file, "PRAGMA " + pragma);
        if (found != expected) {
            log.fault("file.header", "The file's " + pragma + " is " + found + ", not " + expected + ".");
        }
    }

    /// Compares tables, indexes and triggers with those of an empty ledger. Tables that other programs have
    /// added are theirs; triggers and indexes on the ledger's tables are not.
    void checkSchema(Connection rebuilt) throws SQLException {
        Map<String, Item> expected = items(rebuilt);
        Map<String, Item> found = items(file);
        expected.forEach((name, item) -> {
            Item there = found.get(name);
            if (there == null) {
                log.fault("file.schema", "The " + name + " is missing.");
            } else if (!there.equals(item)) {
                log.fault("file.schema", "The " + name + " is not as the ledger makes it: " + there.sql());
            }
        });
        found.forEach((name, item) -> {
            if (!expected.containsKey(name) && expected.containsKey("table " + item.table())) {
                log.fault("file.schema", "The " + name + " on " + item.table() + " is not the ledger's.");
            }
        });
    }

    private static Map<String, Item> items(Connection connection) throws SQLException {
        Map<String, Item> items = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema")) {
            while (row.next()) {
                String sql = row.getString(4);
                items.put(
                        row.getString(1) + " " + row.getString(2), new Item(row.getString(3), sql == null ? "" : sql));
            }
        }
        return items;
    }

    /// SQLite keeps a text in a column of numbers when it is told to, and reads it as the number it begins with.
    void checkTypes() throws SQLException {
        for (String table : new ArrayList<>(OWN)) {
            List<String> wrong = new ArrayList<>();
            List<String> numbers = new ArrayList<>();
            List<String> suspect = new ArrayList<>();
            try (Statement statement = file.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT name, lower(type), \"notnull\" FROM pragma_table_info('" + table + "')")) {
                while (row.next()) {
                    String name = SqlDialect.quoted(row.getString(1));
                    boolean required = row.getBoolean(3);
                    String other = "typeof(" + name + ") NOT IN ('" + row.getString(2) + "'"
                            + (required ? "" : ", 'null'") + ")";
                    wrong.add(other);
                    if (required && "integer".equals(row.getString(2))) {
                        numbers.add(name);
                        suspect.add("+" + name + " >= ''");
                    } else {
                        suspect.add(other);
                    }
                }
            }
            // Asking each number for its type takes most of the time: only whole numbers have a whole sum, but for
            // texts and bytes, which count 0 in it and stand behind all numbers.
            if (!numbers.isEmpty()) {
                suspect.add("typeof(" + String.join(" + ", numbers) + ") <> 'integer'");
            }
            if (!suspect.isEmpty() && count(table, suspect) > 0) {
                long rows = count(table, wrong);
                if (rows > 0) {
                    log.fault(
                            "file.type", "The table " + table + " holds values of another type in " + rows + " rows.");
                }
            }
        }
    }

    private long count(String table, List<String> any) throws SQLException {
        return SqlConnections.number(file, "SELECT count(*) FROM " + table + " WHERE " + String.join(" OR ", any));
    }

    private record Item(String table, String sql) {}
}
