package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's words, with those of PostGIS.
enum PostgresDialect implements SqlDialect {
    IT;

    private static final String COLUMNS = "SELECT a.attname, t.typname FROM pg_attribute a"
            + " JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = to_regclass(quote_ident(?)) AND a.attnum > 0"
            + " AND NOT a.attisdropped ORDER BY a.attnum";
    private static final String MOMENT = "YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"";
    private static final String GEOMETRY = "wkb_of_geom";

    @Override
    public String language() {
        return "postgresql";
    }

    /// PostgreSQL knows how its values are spread, and chooses the index itself.
    @Override
    public String unindexed(String column) {
        return column;
    }

    @Override
    public String anyOf(String column) {
        return column + " = ANY ((SELECT CAST(translate(?, '[]', '{}') AS bigint[]))::bigint[])";
    }

    @Override
    public String anyOfTexts(String column) {
        return column + " = ANY (ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb))))";
    }

    @Override
    public String monthOf(String day) {
        String date = "(DATE '1970-01-01' + CAST(" + day + " AS integer))";
        return "CAST(extract(year FROM " + date + ") * 12 + extract(month FROM " + date + ") - 1 AS bigint)";
    }

    @Override
    public boolean groupsFaster() {
        return true;
    }

    @Override
    public String hex(String column) {
        return "encode(" + column + ", 'hex')";
    }

    @Override
    public String meeting(String boxes) {
        return "(SELECT b.id FROM (SELECT CAST(? AS float8) AS east, CAST(? AS float8) AS west,"
                + " CAST(? AS float8) AS north, CAST(? AS float8) AS south) q JOIN " + boxes + " b"
                + " ON " + boxesMeet("q", "b") + ")";
    }

    /// The index finds boxes within a millionth of a degree; the comparisons leave those that meet. The
    /// comparisons alone compare every box with every other: a minute at ten times the size of a country.
    @Override
    public String boxesMeet(String one, String other) {
        return box(other) + " && " + box(one) + " AND " + SqlDialect.overlap(one, other);
    }

    private static String box(String of) {
        return "box(point(" + of + ".west, " + of + ".south), point(" + of + ".east, " + of + ".north))";
    }

    @Override
    public String lookUp() {
        return " JOIN ";
    }

    /// Text is ordered by its bytes, whatever the database's language is.
    @Override
    public String type(SqlType type) {
        return switch (type) {
            case INTEGER -> "bigint";
            case REAL -> "double precision";
            case TEXT -> "text COLLATE \"C\"";
            case DATE -> "date";
            case TIME -> "timestamp with time zone";
        };
    }

    @Override
    public String geometryType(String kind) {
        return "geometry(" + kind + ", 4326)";
    }

    @Override
    public byte[] geometry(GeoPackageGeometry geometry) {
        return geometry.wkb();
    }

    @Override
    public int statementsAtOnce() {
        return 12;
    }

    @Override
    public int entriesAtOnce() {
        return 250;
    }

    @Override
    public int copiesFrom() {
        return PostgresCopy.FEWEST;
    }

    @Override
    public void copy(Connection connection, String table, String columns, List<@Nullable Object[]> rows)
            throws SQLException {
        PostgresCopy.insert(connection, table, columns, rows);
    }

    @Override
    public String anyOfIds(String column) {
        return column + " = ANY (ARRAY(SELECT decode(i, 'hex') FROM jsonb_array_elements_text(CAST(? AS jsonb)) i))";
    }

    /// As [#meeting].
    @Override
    public String meetingAny(String boxes) {
        return "(SELECT b.id FROM (SELECT CAST(j -> 0 AS float8) AS west, CAST(j -> 1 AS float8) AS east,"
                + " CAST(j -> 2 AS float8) AS south, CAST(j -> 3 AS float8) AS north"
                + " FROM jsonb_array_elements(CAST(? AS jsonb)) j) q JOIN " + boxes + " b"
                + " ON box(point(b.west, b.south), point(b.east, b.north))"
                + " && box(point(q.west, q.south), point(q.east, q.north)) AND b.west <= q.east AND b.east >= q.west"
                + " AND b.south <= q.north AND b.north >= q.south)";
    }

    @Override
    public SqlEntryRows entryRows(Connection connection) {
        return new PostgresEntryRows(connection);
    }

    @Override
    public void register(Connection connection, String table, String description, Optional<String> geometryKind)
            throws SQLException {
        SqlConnections.run(
                connection,
                "COMMENT ON TABLE " + SqlDialect.quoted(table) + " IS '" + description.replace("'", "''") + "'");
        if (geometryKind.isPresent()) {
            SqlConnections.run(
                    connection,
                    "CREATE INDEX " + SqlDialect.quoted(table + "_by_geom") + " ON " + SqlDialect.quoted(table)
                            + " USING gist (geom)");
        }
    }

    /// The table's own index follows by itself.
    @Override
    public Optional<String> indexing(String table) {
        return Optional.empty();
    }

    @Override
    public Optional<String> unindexing(String table) {
        return Optional.empty();
    }

    @Override
    public void tablesGrew(Connection connection) throws SQLException {
        PostgresStatistics.refresh(connection);
    }

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        return SqlConnections.number(
                        connection,
                        "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '" + table
                                + "'")
                > 0;
    }

    /// Days and moments as the GeoPackage writes them, geometries as WKB under their own name.
    @Override
    public String columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String name = SqlDialect.quoted(row.getString(1));
                    columns.add(
                            switch (row.getString(2)) {
                                case "date" -> name + "::text";
                                case "timestamptz" -> "to_char(" + name + " AT TIME ZONE 'UTC', '" + MOMENT + "')";
                                case "geometry" -> "ST_AsBinary(" + name + ", 'NDR') AS " + GEOMETRY;
                                default -> name;
                            });
                }
            }
        }
        return String.join(", ", columns);
    }

    @Override
    public @Nullable Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] wkb && GEOMETRY.equals(row.getMetaData().getColumnName(column))
                ? GeoPackageGeometry.of(wkb).blob()
                : value;
    }

    /// Through a function of the database, since the program's role may not alter tables.
    @Override
    public void addColumn(Connection connection, String table, String column, SqlType type) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement("SELECT add_attribute(?, ?, ?)")) {
            add.setString(1, table);
            add.setString(2, column);
            add.setString(3, type.name());
            add.execute();
        }
    }
}
