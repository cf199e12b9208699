package org.clearground.demo.generator;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;

/// What has been drawn so far, so that nothing is drawn over it.
final class Canvas {

    private final Quadtree drawn = new Quadtree();

    void add(Polygon polygon) {
        drawn.insert(polygon.getEnvelopeInternal(), polygon);
    }

    /// Whether nothing drawn comes nearer than the gap, in degrees.
    boolean free(Polygon polygon, double gap) {
        Envelope near = new Envelope(polygon.getEnvelopeInternal());
        near.expandBy(gap);
        List<?> candidates = drawn.query(near);
        return candidates.stream()
                .map(Polygon.class::cast)
                .noneMatch(
                        other -> near.intersects(other.getEnvelopeInternal()) && other.isWithinDistance(polygon, gap));
    }
}
