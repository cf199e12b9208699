package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SQLite's words.
enum SqliteDialect implements SqlDialect {
    IT;

    @Override
    public String language() {
        return "sqlite";
    }

    /// The plus sign keeps SQLite from the index.
    @Override
    public String unindexed(String column) {
        return "+" + column;
    }

    @Override
    public String anyOf(String column) {
        return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    public String anyOfTexts(String column) {
        return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    public String monthOf(String day) {
        return "(CAST(strftime('%Y', " + day + " * 86400, 'unixepoch') AS INTEGER) * 12 + CAST(strftime('%m', " + day
                + " * 86400, 'unixepoch') AS INTEGER) - 1)";
    }

    @Override
    public boolean groupsFaster() {
        return false;
    }

    @Override
    public String hex(String column) {
        return "lower(hex(" + column + "))";
    }

    @Override
    public String meeting(String boxes) {
        return "(SELECT id FROM " + boxes + " WHERE west <= ? AND east >= ? AND south <= ? AND north >= ?)";
    }

    @Override
    public String boxesMeet(String one, String other) {
        return SqlDialect.overlap(one, other);
    }

    /// SQLite keeps to the order of a `CROSS JOIN`.
    @Override
    public String lookUp() {
        return " CROSS JOIN ";
    }

    @Override
    public String type(SqlType type) {
        return type == SqlType.TIME ? "DATETIME" : type.name();
    }

    @Override
    public String geometryType(String kind) {
        return kind;
    }

    @Override
    public byte[] geometry(GeoPackageGeometry geometry) {
        return geometry.blob();
    }

    @Override
    public int statementsAtOnce() {
        return 1;
    }

    @Override
    public int entriesAtOnce() {
        return 250;
    }

    /// A file answers each row without a way to go.
    @Override
    public int copiesFrom() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void copy(Connection connection, String table, String columns, List<@Nullable Object[]> rows) {
        throw new IllegalStateException("a file takes rows one by one");
    }

    @Override
    public String anyOfIds(String column) {
        return column + " IN (SELECT unhex(value) FROM json_each(?))";
    }

    @Override
    public String meetingAny(String boxes) {
        return "(SELECT b.id FROM json_each(?) q CROSS JOIN " + boxes + " b"
                + " ON b.west <= json_extract(q.value, '$[1]') AND b.east >= json_extract(q.value, '$[0]')"
                + " AND b.south <= json_extract(q.value, '$[3]') AND b.north >= json_extract(q.value, '$[2]'))";
    }

    @Override
    public SqlEntryRows entryRows(Connection connection) throws SQLException {
        return new SqliteEntryRows(connection);
    }

    @Override
    public void register(Connection connection, String table, String description, Optional<String> geometryKind)
            throws SQLException {
        SqlGeoPackageTables.register(connection, table, description, geometryKind);
    }

    @Override
    public Optional<String> indexing(String table) {
        return Optional.of(SqlGeoPackageTables.indexSql(table));
    }

    @Override
    public Optional<String> unindexing(String table) {
        return Optional.of("DELETE FROM " + SqlDialect.quoted(SqlGeoPackageTables.rtree(table)) + " WHERE id = ?");
    }

    /// The words of the questions decide here which index is used.
    @Override
    public void tablesGrew(Connection connection) {}

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        return SqlConnections.number(
                        connection,
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'")
                > 0;
    }

    @Override
    public String columns(Connection connection, String table) {
        return "*";
    }

    @Override
    public @Nullable Object value(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    @Override
    public void addColumn(Connection connection, String table, String column, SqlType type) throws SQLException {
        try (PreparedStatement columns =
                connection.prepareStatement("SELECT 1 FROM pragma_table_info(?) WHERE name = ?")) {
            columns.setString(1, table);
            columns.setString(2, column);
            try (ResultSet row = columns.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        SqlConnections.run(
                connection,
                "ALTER TABLE " + SqlDialect.quoted(table) + " ADD COLUMN " + SqlDialect.quoted(column) + " "
                        + type(type));
    }
}
