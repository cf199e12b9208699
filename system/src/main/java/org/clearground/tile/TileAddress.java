package org.clearground.tile;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/// A tile of the web's usual grid: at zoom `z`, 2^z columns from west and rows from north.
///
/// @param z the zoom, 0 to [#DEEPEST]
/// @param x the column
/// @param y the row
public record TileAddress(int z, int x, int y) {

    /// The deepest zoom; maps enlarge its tiles further. Its grid is about a decimetre.
    public static final int DEEPEST = 16;

    /// The address, if there is such a tile.
    public static Optional<TileAddress> of(int z, int x, int y) {
        boolean exists = z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < (1 << z) && y < (1 << z);
        return exists ? Optional.of(new TileAddress(z, x, y)) : Optional.empty();
    }

    /// The tile with this much around it, in units of its zoom.
    Envelope units(int around) {
        double west = (double) x * WorldGrid.EXTENT;
        double north = (double) y * WorldGrid.EXTENT;
        return new Envelope(
                west - around, west + WorldGrid.EXTENT + around, north - around, north + WorldGrid.EXTENT + around);
    }

    /// The same in degrees.
    Envelope degrees(int around) {
        Envelope box = units(around);
        return new Envelope(
                WorldGrid.longitude(box.getMinX(), z),
                WorldGrid.longitude(box.getMaxX(), z),
                WorldGrid.latitude(box.getMaxY(), z),
                WorldGrid.latitude(box.getMinY(), z));
    }
}
