package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.clearground.ledger.RowSink;

/// Makes a projection's tables known to GIS programs, in the layout of a GeoPackage.
///
/// The column with the geometry is always called `geom` and holds what [GeoPackageGeometry] makes; the spatial
/// index is the R*Tree `rtree_TABLE_geom` with the columns `id, minx, maxx, miny, maxy`. The projection itself
/// keeps it (by the statements of [SqlDialect]): no trigger of the file calls a function that a program must
/// bring along.
public final class SqlGeoPackageTables {

    private SqlGeoPackageTables() {}

    /// Makes an empty file a GeoPackage.
    public static void begin(Connection connection) throws SQLException {
        SqlConnections.run(connection, SqlConnections.script("sqlite/geopackage.sql"));
    }

    /// Registers a table that exists already.
    ///
    /// @param table        its name; its first column is an integer primary key
    /// @param description  a sentence for the reader
    /// @param geometryType `POINT`, `MULTIPOLYGON`, `GEOMETRY` …, or empty when it has no column `geom`
    static void register(Connection connection, String table, String description, Optional<String> geometryType)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, table);
            insert.setString(2, geometryType.isPresent() ? "features" : "attributes");
            insert.setString(3, table);
            insert.setString(4, description);
            insert.setInt(5, geometryType.isPresent() ? 4326 : 0);
            insert.executeUpdate();
        }
        if (geometryType.isPresent()) {
            registerGeometry(connection, table, geometryType.get());
        }
    }

    private static void registerGeometry(Connection connection, String table, String type) throws SQLException {
        try (PreparedStatement column = connection.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)");
                PreparedStatement extension = connection.prepareStatement("INSERT INTO gpkg_extensions VALUES"
                        + " (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree',"
                        + " 'write-only')")) {
            column.setString(1, table);
            column.setString(2, type);
            column.executeUpdate();
            extension.setString(1, table);
            extension.executeUpdate();
        }
        SqlConnections.run(
                connection,
                "CREATE VIRTUAL TABLE " + SqlDialect.quoted(rtree(table)) + " USING rtree(id, minx, maxx, miny, maxy)");
    }

    /// The row of the spatial index that stands for a row's geometry.
    public static void indexRow(RowSink sink, String table, long id, GeoPackageGeometry geometry) {
        sink.row(
                rtree(table),
                id,
                RTreeBox.lower(geometry.minLon()),
                RTreeBox.upper(geometry.maxLon()),
                RTreeBox.lower(geometry.minLat()),
                RTreeBox.upper(geometry.maxLat()));
    }

    /// The statement that [#index(PreparedStatement, long, GeoPackageGeometry)] runs, to be prepared once for
    /// many rows.
    static String indexSql(String table) {
        return "INSERT OR REPLACE INTO " + SqlDialect.quoted(rtree(table)) + " VALUES (?, ?, ?, ?, ?)";
    }

    /// Puts a row's geometry into the spatial index by a statement of [#indexSql].
    public static void index(PreparedStatement insert, long id, GeoPackageGeometry geometry) throws SQLException {
        insert.setLong(1, id);
        insert.setDouble(2, RTreeBox.lower(geometry.minLon()));
        insert.setDouble(3, RTreeBox.upper(geometry.maxLon()));
        insert.setDouble(4, RTreeBox.lower(geometry.minLat()));
        insert.setDouble(5, RTreeBox.upper(geometry.maxLat()));
        insert.executeUpdate();
    }

    /// The name of a table's spatial index.
    static String rtree(String table) {
        return "rtree_" + table + "_geom";
    }
}
