package org.clearground.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearground.ledger.RowSink;
import org.clearground.ledger.store.GeoPackageGeometry;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlGeoPackageTables;
import org.clearground.ledger.store.SqlType;
import org.clearground.record.Fields;
import org.clearground.registry.AttributeType;
import org.jspecify.annotations.Nullable;

/// One typed table of the GeoPackage: an integer key, columns before the type's own, the type's own, and a
/// geometry.
///
/// @param name        the table's name
/// @param description a sentence for the reader of the file
/// @param fixed       the columns that every such table has
/// @param columns     the type's own
/// @param geometry    where its geometry comes from
record SqlTable(String name, String description, List<Fixed> fixed, TableColumns columns, TableGeometry geometry) {

    /// How the description of a table ends that not everybody may read; rights are given by it.
    static final String ABOUT_PERSONS = "; each row is about one person";

    /// The geometry's place in a row, counted from 1.
    private static final int GEOMETRY = 2;

    /// A column that is never empty.
    record Fixed(String name, SqlType type) {}

    /// A row as the table keeps it.
    ///
    /// @param id     its key
    /// @param values its values, in the order of the columns
    /// @param shape  its geometry, for the spatial index
    record Row(long id, @Nullable Object[] values, Optional<GeoPackageGeometry> shape) {}

    /// The row of these fields.
    ///
    /// @param fixedValues the values of the fixed columns
    /// @param wkb         the entry's own geometry, if it has one
    Row row(long id, List<Object> fixedValues, Fields fields, byte @Nullable [] wkb) {
        Optional<GeoPackageGeometry> shape = geometry.source().wkb(wkb, fields).map(GeoPackageGeometry::of);
        @Nullable Object[] values = new Object[marks()];
        int at = 0;
        values[at++] = id;
        if (geometry.kind().isPresent()) {
            values[at++] = shape.map(GeoPackageGeometry::blob).orElse(null);
        }
        for (Object value : fixedValues) {
            values[at++] = value;
        }
        for (Optional<Object> value : columns.values(fields)) {
            values[at++] = value.orElse(null);
        }
        return new Row(id, values, shape);
    }

    /// The row in the table and in its spatial index.
    void rows(Row row, RowSink sink) {
        sink.row(name, row.values());
        row.shape().ifPresent(shape -> SqlGeoPackageTables.indexRow(sink, name, row.id(), shape));
    }

    boolean isAboutPersons() {
        return description.endsWith(ABOUT_PERSONS);
    }

    /// A line for each column, but for those that a country added.
    List<String> layout() {
        SqlDialect words = SqlDialect.sqlite();
        List<String> lines = new ArrayList<>();
        lines.add(name + ".id " + words.type(SqlType.INTEGER));
        if (isAboutPersons()) {
            lines.add(name + ".* " + ABOUT_PERSONS.substring(2));
        }
        geometry.kind().ifPresent(kind -> lines.add(name + ".geom " + kind));
        fixed.forEach(column -> lines.add(name + "." + column.name() + " " + words.type(column.type())));
        columns.columns().stream()
                .filter(column -> !column.name().startsWith(AttributeType.PREFIX))
                .forEach(column -> lines.add(name + "." + column.name() + " " + words.type(TableColumns.type(column))
                        + (column.required() ? " required" : "")));
        return lines;
    }

    void create(Connection connection) throws SQLException {
        SqlDialect dialect = SqlDialect.of(connection);
        StringBuilder sql = new StringBuilder(
                "CREATE TABLE " + quoted() + " (\"id\" " + dialect.type(SqlType.INTEGER) + " PRIMARY KEY NOT NULL");
        geometry.kind().ifPresent(kind -> sql.append(", \"geom\" ").append(dialect.geometryType(kind)));
        fixed.forEach(column -> sql.append(", ")
                .append(SqlNames.quoted(column.name()))
                .append(' ')
                .append(dialect.type(column.type()))
                .append(" NOT NULL"));
        sql.append(columns.definitions(dialect)).append(')');
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.toString());
        }
        dialect.register(connection, name, description, geometry.kind());
    }

    void createIndex(Connection connection, String column, boolean unique) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE " + (unique ? "UNIQUE " : "") + "INDEX "
                    + SqlNames.quoted(name + "_by_" + column) + " ON " + quoted() + " (" + SqlNames.quoted(column)
                    + ")");
        }
    }

    /// Inserts rows; a server is asked once for all of them.
    void insert(SqlStatements statements, List<Row> rows) throws SQLException {
        SqlDialect dialect = SqlDialect.of(statements.connection());
        if (rows.size() >= dialect.copiesFrom()) {
            dialect.copy(
                    statements.connection(),
                    name,
                    columnNames(),
                    rows.stream().map(SqlTable::copied).toList());
            return;
        }
        PreparedStatement insert = statements.of(insertSql());
        for (Row row : rows) {
            bind(insert, row, dialect);
            insert.addBatch();
        }
        insert.executeBatch();
        Optional<String> index = dialect.indexing(name);
        if (index.isPresent()) {
            for (Row row : rows) {
                if (row.shape().isPresent()) {
                    SqlGeoPackageTables.index(
                            statements.of(index.get()), row.id(), row.shape().get());
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, Row row, SqlDialect dialect) throws SQLException {
        int at = 1;
        for (Object value : row.values()) {
            insert.setObject(at++, value);
        }
        if (row.shape().isPresent()) {
            insert.setBytes(GEOMETRY, dialect.geometry(row.shape().get()));
        }
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
        Optional<String> sql = geometry.kind().isPresent()
                ? SqlDialect.of(statements.connection()).unindexing(name)
                : Optional.empty();
        if (sql.isPresent()) {
            PreparedStatement unindex = statements.of(sql.get());
            for (Long id : ids) {
                unindex.setLong(1, id);
                unindex.executeUpdate();
            }
        }
        return ids;
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

    private int marks() {
        return 1
                + (geometry.kind().isPresent() ? 1 : 0)
                + fixed.size()
                + columns.columns().size();
    }

    private static @Nullable Object[] copied(Row row) {
        @Nullable Object[] values = row.values().clone();
        row.shape().ifPresent(shape -> values[GEOMETRY - 1] = shape);
        return values;
    }

    private String insertSql() {
        return "INSERT INTO " + quoted() + columnNames() + " VALUES (?" + ", ?".repeat(marks() - 1) + ")";
    }

    /// Named, since an attribute that was just booked has added a column that these types do not know yet.
    private String columnNames() {
        String fixedNames =
                fixed.stream().map(c -> ", " + SqlNames.quoted(c.name())).collect(Collectors.joining());
        return " (\"id\"" + (geometry.kind().isPresent() ? ", \"geom\"" : "") + fixedNames + columns.names() + ")";
    }

    private String quoted() {
        return SqlNames.quoted(name);
    }
}
