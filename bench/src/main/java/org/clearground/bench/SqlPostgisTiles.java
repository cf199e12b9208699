package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.clearground.geo.Wkb;
import org.clearground.tile.TileAddress;
import org.locationtech.jts.geom.Geometry;

/// The same layers as tiles of PostGIS: tables of what is drawn, in the tiles' own projection, with a spatial
/// index and statistics, asked by `ST_AsMVT`. Nothing is generalised outward there, and nothing zipped.
final class SqlPostgisTiles implements AutoCloseable {

    private static final String TILE = "SELECT ST_AsMVT(t, '%1$s') FROM (SELECT ST_AsMVTGeom(geom,"
            + " ST_TileEnvelope(?, ?, ?), 4096, 80) AS geom, class, number FROM bench_%1$s WHERE geom &&"
            + " ST_TileEnvelope(?, ?, ?, margin => 80.0 / 4096)) t";

    private static final double NANOS_IN_A_MILLI = 1e6;

    private final Connection connection;

    SqlPostgisTiles(String address) {
        try {
            connection = DriverManager.getConnection(address);
            execute("CREATE EXTENSION IF NOT EXISTS postgis");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Makes the table of a layer.
    void put(String layer, Map<String, List<Geometry>> outlines) {
        try {
            execute("DROP TABLE IF EXISTS bench_" + layer);
            execute("CREATE TABLE bench_" + layer
                    + " (class text, number text, geom geometry(MultiPolygon, 3857) NOT NULL)");
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO bench_" + layer
                    + " VALUES (?, ?, ST_Transform(ST_SetSRID(ST_Multi(ST_GeomFromWKB(?)), 4326), 3857))")) {
                int number = 0;
                for (Map.Entry<String, List<Geometry>> of : outlines.entrySet()) {
                    for (Geometry shape : of.getValue()) {
                        row.setString(1, of.getKey());
                        row.setString(2, "N-" + number++);
                        row.setBytes(3, Wkb.write(shape));
                        row.addBatch();
                    }
                }
                row.executeBatch();
            }
            execute("CREATE INDEX ON bench_" + layer + " USING gist (geom)");
            execute("ANALYZE bench_" + layer);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// A tile's bytes.
    byte[] tile(String layer, TileAddress at) {
        try (PreparedStatement tile = connection.prepareStatement(String.format(TILE, layer))) {
            for (int i = 0; i < 2; i++) {
                tile.setInt(3 * i + 1, at.z());
                tile.setInt(3 * i + 2, at.x());
                tile.setInt(3 * i + 3, at.y());
            }
            try (ResultSet row = tile.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The processor time that the server has spent on this connection, in milliseconds, where the system says;
    /// 0 elsewhere. To the nanosecond: a hundredth of a second, as other places of the system say it, is more
    /// than some zooms take for all their tiles.
    double processorMillis() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            Path stat = Path.of("/proc", Integer.toString(row.getInt(1)), "schedstat");
            return Files.isReadable(stat)
                    ? Long.parseLong(Files.readString(stat).split(" ")[0]) / NANOS_IN_A_MILLI
                    : 0;
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("PostGIS did not do it: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
