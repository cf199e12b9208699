package org.clearground.geo.notation;

/// A box in degrees, inside which a reference system is meant to be used; its west may lie east of its east,
/// when it crosses the antimeridian.
///
/// @param west  degrees east
/// @param south degrees north
/// @param east  degrees east
/// @param north degrees north
record Extent(double west, double south, double east, double north) {

    static Extent parse(String text) {
        String[] sides = text.split(",", -1);
        return new Extent(
                Double.parseDouble(sides[0]),
                Double.parseDouble(sides[1]),
                Double.parseDouble(sides[2]),
                Double.parseDouble(sides[3]));
    }

    /// Whether a place lies in the box widened by some degrees on each side.
    boolean contains(double lon, double lat, double margin) {
        if (!(lat >= south - margin && lat <= north + margin)) {
            return false;
        }
        double width = (east - west + 360) % 360;
        if (east > west && width == 0) {
            return true;
        }
        double from = ((lon - west + margin) % 360 + 360) % 360;
        return from <= width + 2 * margin;
    }

    @Override
    public String toString() {
        return Degrees.whole(west, 'E', 'W') + " to " + Degrees.whole(east, 'E', 'W') + ", "
                + Degrees.whole(south, 'N', 'S') + " to " + Degrees.whole(north, 'N', 'S');
    }
}
