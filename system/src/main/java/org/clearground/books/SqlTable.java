package org.clearground.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.store.GeoPackageGeometry;
import org.clearground.ledger.store.SqlGeoPackageTables;

/// One typed table of the GeoPackage: an integer key, columns before the type's own, the type's own, and a
/// geometry.
///
/// @param name        the table's name
/// @param description a sentence for the reader of the file
/// @param fixed       the columns that every such table has, as definitions in SQL
/// @param columns     the type's own
/// @param geometry    where its geometry comes from
record SqlTable(String name, String description, List<String> fixed, TableColumns columns, TableGeometry geometry) {

    /// A row as the table keeps it.
    ///
    /// @param fixed  the values of the fixed columns
    /// @param values the values of the type's own
    /// @param wkb    its geometry
    record Row(List<Object> fixed, List<Optional<Object>> values, Optional<byte[]> wkb) {}

    void create(Connection connection) throws SQLException {
        StringBuilder sql = new StringBuilder("CREATE TABLE " + quoted() + " (\"id\" INTEGER PRIMARY KEY NOT NULL");
        geometry.kind().ifPresent(kind -> sql.append(", \"geom\" ").append(kind));
        fixed.forEach(definition -> sql.append(", ").append(definition));
        sql.append(columns.definitions()).append(')');
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.toString());
        }
        SqlGeoPackageTables.register(connection, name, description, geometry.kind());
    }

    void createIndex(Connection connection, String column, boolean unique) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE " + (unique ? "UNIQUE " : "") + "INDEX "
                    + SqlNames.quoted(name + "_by_" + column) + " ON " + quoted() + " (" + SqlNames.quoted(column)
                    + ")");
        }
    }

    /// Adds a row; without an id the table gives the next one.
    void insert(SqlStatements statements, Optional<Long> id, Row row) throws SQLException {
        Optional<GeoPackageGeometry> shape = row.wkb().map(GeoPackageGeometry::of);
        PreparedStatement insert = statements.of(insertSql(row.fixed().size()));
        int at = 1;
        insert.setObject(at++, id.orElse(null));
        if (geometry.kind().isPresent()) {
            insert.setBytes(at++, shape.map(GeoPackageGeometry::blob).orElse(null));
        }
        for (Object value : row.fixed()) {
            insert.setObject(at++, value);
        }
        for (Optional<Object> value : row.values()) {
            insert.setObject(at++, value.orElse(null));
        }
        insert.executeUpdate();
        if (shape.isPresent()) {
            index(statements, id.isPresent() ? id.get() : lastId(statements), shape.get());
        }
    }

    /// The row is new, so nothing stands in its place in the spatial index.
    private void index(SqlStatements statements, long id, GeoPackageGeometry shape) throws SQLException {
        PreparedStatement insert = statements.of("INSERT INTO " + rtree() + " VALUES (?, ?, ?, ?, ?)");
        insert.setLong(1, id);
        insert.setDouble(2, shape.minLon());
        insert.setDouble(3, shape.maxLon());
        insert.setDouble(4, shape.minLat());
        insert.setDouble(5, shape.maxLat());
        insert.executeUpdate();
    }

    /// Removes the rows whose column has this value, and gives their ids.
    List<Long> delete(SqlStatements statements, String column, Object value) throws SQLException {
        List<Long> ids = ids(statements, column, value);
        if (ids.isEmpty()) {
            return ids;
        }
        PreparedStatement delete =
                statements.of("DELETE FROM " + quoted() + " WHERE " + SqlNames.quoted(column) + " = ?");
        delete.setObject(1, value);
        delete.executeUpdate();
        if (geometry.kind().isPresent()) {
            PreparedStatement unindex = statements.of("DELETE FROM " + rtree() + " WHERE id = ?");
            for (Long id : ids) {
                unindex.setLong(1, id);
                unindex.executeUpdate();
            }
        }
        return ids;
    }

    private String rtree() {
        return SqlNames.quoted(SqlGeoPackageTables.rtree(name));
    }

    private List<Long> ids(SqlStatements statements, String column, Object value) throws SQLException {
        PreparedStatement select =
                statements.of("SELECT \"id\" FROM " + quoted() + " WHERE " + SqlNames.quoted(column) + " = ?");
        select.setObject(1, value);
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private String insertSql(int fixedColumns) {
        int marks = 1
                + (geometry.kind().isPresent() ? 1 : 0)
                + fixedColumns
                + columns.columns().size();
        return "INSERT INTO " + quoted() + " VALUES (?" + ", ?".repeat(marks - 1) + ")";
    }

    private static long lastId(SqlStatements statements) throws SQLException {
        try (ResultSet row = statements.of("SELECT last_insert_rowid()").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private String quoted() {
        return SqlNames.quoted(name);
    }
}
