package org.clearground.bench;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;

/// Made-up ground: fields in the cells of a square grid, each with outlines of uneven stars around its middle.
///
/// @param columns how many cells are in a row
record Ground(int columns) {

    private static final double WEST = 46.0;
    private static final double SOUTH = 38.8;
    private static final double CELL_LON = 0.0030;
    private static final double CELL_LAT = 0.0024;
    private static final double DEGREES_LAT_PER_METRE = 1 / 111_000.0;
    private static final double DEGREES_LON_PER_METRE = DEGREES_LAT_PER_METRE / 0.77;

    /// A place in metres from the middle of a cell.
    ///
    /// @param cell  the cell's number
    /// @param east  metres
    /// @param north metres
    record Spot(int cell, double east, double north) {}

    /// The grid for so many cells.
    static Ground of(int cells) {
        return new Ground((int) Math.ceil(Math.sqrt(cells)));
    }

    /// A box from the middle of the grid with so many cells in a row and in a column.
    SqlBox window(int cells) {
        int first = (columns - cells) / 2;
        double west = WEST + (first - 0.5) * CELL_LON;
        double south = SOUTH + (first - 0.5) * CELL_LAT;
        return new SqlBox(west, south, west + cells * CELL_LON, south + cells * CELL_LAT);
    }

    /// Which of so many strips from west to east a cell lies in.
    int strip(int cell, int strips) {
        return cell % columns * strips / columns;
    }

    /// Degrees east, in steps of 1e-8.
    BigDecimal lon(Spot spot) {
        return degrees(lonOf(spot));
    }

    /// Degrees north, in steps of 1e-8.
    BigDecimal lat(Spot spot) {
        return degrees(latOf(spot));
    }

    /// A star around a spot, whose corners are between 80 and 100 percent of the radius away (metres).
    Outline star(Spot middle, double radius, int corners, SplittableRandom random) {
        double turn = random.nextDouble(Math.TAU);
        StringBuilder ring = new StringBuilder();
        String first = "";
        for (int i = 0; i < corners; i++) {
            double angle = turn + i * Math.TAU / corners;
            double reach = radius * random.nextDouble(0.8, 1);
            Spot corner = new Spot(
                    middle.cell,
                    middle.east + reach * StrictMath.cos(angle),
                    middle.north + reach * StrictMath.sin(angle));
            String text = String.format(Locale.ROOT, "%.8f %.8f", lonOf(corner), latOf(corner));
            first = i == 0 ? text : first;
            ring.append(text).append(',');
        }
        return Outline.of(Wkt.readMultiPolygon("POLYGON((" + ring + first + "))"));
    }

    private double lonOf(Spot spot) {
        return WEST + spot.cell % columns * CELL_LON + spot.east * DEGREES_LON_PER_METRE;
    }

    private double latOf(Spot spot) {
        return SOUTH + spot.cell / columns * CELL_LAT + spot.north * DEGREES_LAT_PER_METRE;
    }

    private static BigDecimal degrees(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e8), 8).stripTrailingZeros();
    }
}
