package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/// Gathers spots into the cells of a grid, coarser until there are few enough, each drawn at the centre of its
/// spots.
final class Bins {

    private static final int BUDGET = 400;

    private Bins() {}

    /// A cell's spots.
    ///
    /// @param x     their centre, weighted
    /// @param y     their centre, weighted
    /// @param count how many
    record Bin(double x, double y, long count) {}

    /// The cells, the largest first, so that small ones are painted over them.
    static List<Bin> of(List<MapLayer.Spot> spots, Projection projection) {
        Clip clip = new Clip(projection.width(), projection.height());
        double cell = 9;
        while (true) {
            TreeMap<Long, List<MapLayer.Spot>> cells = new TreeMap<>();
            for (MapLayer.Spot spot : spots) {
                double x = projection.x(spot.lon());
                double y = projection.y(spot.lat());
                if (clip.inside(new Coordinate(x, y))) {
                    long key = (long) Math.floor(y / cell) * 100_000 + (long) Math.floor(x / cell);
                    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(spot);
                }
            }
            if (cells.size() <= BUDGET) {
                return cells.values().stream()
                        .map(s -> bin(s, projection))
                        .sorted(Comparator.comparingLong(Bin::count).reversed())
                        .toList();
            }
            cell *= 1.4;
        }
    }

    private static Bin bin(List<MapLayer.Spot> spots, Projection projection) {
        double x = 0;
        double y = 0;
        long count = 0;
        for (MapLayer.Spot spot : spots) {
            x += projection.x(spot.lon()) * spot.count();
            y += projection.y(spot.lat()) * spot.count();
            count += spot.count();
        }
        return new Bin(x / Math.max(count, 1), y / Math.max(count, 1), count);
    }
}
