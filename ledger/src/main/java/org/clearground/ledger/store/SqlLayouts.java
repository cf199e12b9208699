package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads from a file's own schema how its tables lie. Refuses as odd what the ledger never makes.
final class SqlLayouts {

    private final Connection file;
    private final Map<String, Integer> roots = new HashMap<>();
    private final Map<String, SqlTableLayout> tables = new TreeMap<>();
    private final Set<String> rtrees = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();

    private SqlLayouts(Connection file) {
        this.file = file;
    }

    static SqlLayouts of(Connection file) throws SQLException, OddFile {
        SqlLayouts layouts = new SqlLayouts(file);
        layouts.read();
        return layouts;
    }

    /// By name.
    Map<String, SqlTableLayout> tables() {
        return tables;
    }

    /// The names of the spatial indexes, each of which lies in three tables.
    Set<String> rtrees() {
        return rtrees;
    }

    /// The names of further tables that lie in others, such as indexes of words.
    Set<String> others() {
        return others;
    }

    private void read() throws SQLException, OddFile {
        try (Statement select = file.createStatement();
                ResultSet row = select.executeQuery("SELECT name, rootpage, sql FROM sqlite_schema")) {
            while (row.next()) {
                roots.put(row.getString(1), row.getInt(2));
                String sql = String.valueOf(row.getString(3)).toLowerCase(Locale.ROOT);
                if (sql.startsWith("create virtual table")) {
                    (sql.contains(" using rtree") ? rtrees : others).add(row.getString(1));
                }
            }
        }
        for (Row table : rows("SELECT name, type, wr FROM pragma_table_list WHERE schema = ?", "main")) {
            if ("table".equals(table.text(1)) || "shadow".equals(table.text(1))) {
                boolean hasRowid = table.number(2) == 0;
                tables.put(table.text(0), layout(table.text(0), hasRowid));
            }
        }
    }

    private SqlTableLayout layout(String name, boolean hasRowid) throws SQLException, OddFile {
        List<Row> columns = rows(
                "SELECT type, \"notnull\", pk, hidden, dflt_value IS NOT NULL, name FROM pragma_table_xinfo(?)", name);
        List<Integer> order = new ArrayList<>();
        List<SqlTableLayout.Index> indexes = new ArrayList<>();
        for (Row index : rows("SELECT name, \"unique\", origin, partial FROM pragma_index_list(?)", name)) {
            List<Integer> places = places(index.text(0), columns);
            if (!hasRowid && "pk".equals(index.text(2))) {
                order = places;
            } else if (index.number(3) != 0) {
                throw new OddFile("an index of some rows");
            } else {
                long unique = index.number(1) == 0 ? 0 : keys(index.text(0));
                indexes.add(new SqlTableLayout.Index(index.text(0), root(index.text(0)), (int) unique, places));
            }
        }
        int keys = (int) columns.stream().filter(c -> c.number(2) > 0).count();
        List<SqlTableLayout.Column> laid = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            laid.add(column(columns.get(i), hasRowid ? i : order.indexOf(i), hasRowid && keys == 1));
        }
        return new SqlTableLayout(
                name, "sqlite_schema".equals(name) ? 1 : root(name), hasRowid, keys, laid, inRows(indexes, laid));
    }

    private static SqlTableLayout.Column column(Row column, int place, boolean mayBeRowid) throws OddFile {
        if (column.number(3) != 0) {
            throw new OddFile("a column that is computed");
        }
        String type = column.text(0).toUpperCase(Locale.ROOT);
        boolean isRowid = mayBeRowid && column.number(2) > 0 && "INTEGER".equals(type);
        char kind = switch (type) {
            case "INTEGER" -> 'i';
            case "TEXT" -> 't';
            case "BLOB" -> 'b';
            case "REAL", "DOUBLE", "FLOAT" -> 'r';
            default -> '*';
        };
        return new SqlTableLayout.Column(
                column.text(5), kind, !isRowid && column.number(1) != 0, isRowid ? SqlTableLayout.ROWID : place);
    }

    /// Columns by number become places in a row.
    private static List<SqlTableLayout.Index> inRows(
            List<SqlTableLayout.Index> indexes, List<SqlTableLayout.Column> columns) {
        return indexes.stream()
                .map(index -> new SqlTableLayout.Index(
                        index.name(),
                        index.root(),
                        index.unique(),
                        index.places().stream()
                                .map(c -> c < 0
                                        ? SqlTableLayout.ROWID
                                        : columns.get(c).place())
                                .toList()))
                .toList();
    }

    /// The numbers of the columns that an index holds; below 0 stands the row's own number.
    private List<Integer> places(String index, List<Row> columns) throws SQLException, OddFile {
        List<Integer> places = new ArrayList<>();
        for (Row column : rows("SELECT cid, \"desc\", coll FROM pragma_index_xinfo(?)", index)) {
            int cid = (int) column.number(0);
            if (cid < -1 || column.number(1) != 0 || !"BINARY".equals(column.text(2))) {
                throw new OddFile("an index in another order");
            }
            places.add(cid);
        }
        for (int cid : places) {
            if (cid >= 0 && columns.get(cid).number(4) != 0) {
                throw new OddFile("an index of what may not stand there");
            }
        }
        return places;
    }

    private long keys(String index) throws SQLException {
        return rows("SELECT 1 FROM pragma_index_info(?)", index).size();
    }

    private int root(String name) throws OddFile {
        Integer root = roots.get(name);
        if (root == null) {
            throw new OddFile("nothing of the name " + name);
        }
        return root;
    }

    private List<Row> rows(String sql, String of) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = file.prepareStatement(sql)) {
            select.setString(1, of);
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(String.valueOf(row.getString(i)));
                    }
                    rows.add(new Row(values));
                }
            }
        }
        return rows;
    }

    private record Row(List<String> values) {

        String text(int i) {
            return values.get(i);
        }

        long number(int i) {
            return Long.parseLong(values.get(i));
        }
    }
}
