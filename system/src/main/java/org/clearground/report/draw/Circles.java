package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Circles whose area is a number, one scale for all layers of a map.
final class Circles {

    private static final double LARGEST = 15;
    private static final double SMALLEST = 2.6;

    private final IdentityHashMap<MapLayer.Spots, List<Bins.Bin>> bins = new IdentityHashMap<>();
    private final long most;

    private Circles(List<MapLayer> layers, Projection projection) {
        for (MapLayer layer : layers) {
            if (layer instanceof MapLayer.Spots spots) {
                bins.put(spots, Bins.of(spots.spots(), projection));
            }
        }
        most = bins.values().stream()
                .flatMap(List::stream)
                .mapToLong(Bins.Bin::count)
                .max()
                .orElse(0);
    }

    static Circles of(List<MapLayer> layers, Projection projection) {
        return new Circles(layers, projection);
    }

    void draw(Canvas canvas, MapLayer.Spots layer) {
        bins.getOrDefault(layer, List.of()).forEach(b -> canvas.circle(b.x(), b.y(), radius(b.count()), layer.style()));
    }

    double radius(long count) {
        return Math.max(SMALLEST, LARGEST * Math.sqrt((double) count / Math.max(most, 12)));
    }

    /// Numbers for the legend's circles: one, the largest, and one between; none without spots.
    List<Long> samples() {
        List<Long> samples = new ArrayList<>();
        if (most > 0) {
            samples.add(1L);
        }
        if (most >= 10) {
            samples.add(most / 4);
        }
        if (most > 1) {
            samples.add(most);
        }
        return samples.stream().sorted(Comparator.naturalOrder()).distinct().toList();
    }
}
