package org.clearground.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearground.ledger.store.SqlStore;

/// The hazard areas within a box, with their geometry, as a GIS program asks for what its window shows.
///
/// @param west degrees, as the others
record SqlBox(double west, double south, double east, double north) {

    private static final String IN_FILE = "SELECT t.* FROM hazard_area t JOIN rtree_hazard_area_geom r ON r.id = t.id"
            + " WHERE r.maxx >= ? AND r.maxy >= ? AND r.minx <= ? AND r.miny <= ?";
    private static final String IN_DATABASE = "SELECT * FROM hazard_area"
            + " WHERE geom && ST_SetSRID(ST_MakeBox2D(ST_MakePoint(?, ?), ST_MakePoint(?, ?)), 4326)";

    /// How long reading them all takes over a connection that is open, as the middle of so many times; and how
    /// many there are.
    Timed read(SqlStore store, int times) {
        try {
            return store.look(connection -> {
                List<Duration> took = new ArrayList<>();
                int found = 0;
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    found = read(connection, store.file().isPresent() ? IN_FILE : IN_DATABASE);
                    took.add(Duration.ofNanos(System.nanoTime() - start));
                }
                took.sort(Comparator.naturalOrder());
                return new Timed(found, took.get(times / 2));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the records in a box could not be read", e);
        }
    }

    /// What was read.
    ///
    /// @param found how many records
    /// @param took  how long it took
    record Timed(int found, Duration took) {}

    private int read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setDouble(1, west);
            select.setDouble(2, south);
            select.setDouble(3, east);
            select.setDouble(4, north);
            int found = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getBytes("geom");
                    found++;
                }
            }
            return found;
        }
    }
}
