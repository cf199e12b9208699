package org.clearground.tile;

import java.util.Comparator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// A cell of about a kilometre, of a grid that is the same everywhere and for every accident.
///
/// @param row    counted from the equator northward
/// @param column counted from Greenwich eastward
record AccidentCell(long row, long column) implements Comparable<AccidentCell> {

    /// Degrees of latitude: 1.1 km.
    private static final double HEIGHT = 0.01;

    /// The widest cell that is made, towards the poles.
    static final double WIDEST = 0.1;

    static AccidentCell of(Coordinate at) {
        long row = (long) Math.floor(at.y / HEIGHT);
        return new AccidentCell(row, (long) Math.floor(at.x / width(row)));
    }

    /// As wide as high, in steps that keep neighbours alike.
    private static double width(long row) {
        double lat = Math.toRadians((row + 0.5) * HEIGHT);
        return Math.min(WIDEST, Math.ceil(HEIGHT / Math.max(Math.cos(lat), HEIGHT) / HEIGHT * 10) * HEIGHT / 10);
    }

    Envelope box() {
        double width = width(row);
        return new Envelope(column * width, (column + 1) * width, row * HEIGHT, (row + 1) * HEIGHT);
    }

    @Override
    public int compareTo(AccidentCell other) {
        return Comparator.comparingLong(AccidentCell::row)
                .thenComparingLong(AccidentCell::column)
                .compare(this, other);
    }
}
