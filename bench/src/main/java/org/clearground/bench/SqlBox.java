package org.clearground.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.clearground.ledger.store.SqlStore;

/// The hazard areas within a box, with their geometry, as a GIS program asks for what its window shows.
///
/// @param west degrees, as the others
record SqlBox(double west, double south, double east, double north) {

    private static final String IN_FILE = "SELECT t.* FROM hazard_area t JOIN rtree_hazard_area_geom r ON r.id = t.id"
            + " WHERE r.maxx >= ? AND r.maxy >= ? AND r.minx <= ? AND r.miny <= ?";
    private static final String IN_DATABASE = "SELECT * FROM hazard_area"
            + " WHERE geom && ST_SetSRID(ST_MakeBox2D(ST_MakePoint(?, ?), ST_MakePoint(?, ?)), 4326)";

    /// Reads them all and gives how many there are.
    int count(SqlStore store) {
        try {
            return store.look(connection -> read(connection, store.file().isPresent() ? IN_FILE : IN_DATABASE));
        } catch (SQLException e) {
            throw new IllegalStateException("the records in a box could not be read", e);
        }
    }

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
