package org.clearground.geo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// Intersection and difference of small polygons in whole steps of the grid, the same as JTS's to the last
/// coordinate, or nothing where that is not plain: then JTS is asked, which takes some twenty times as long.
///
/// Plain is what keeps a good distance from everything that a rounding could turn the other way, what stays
/// simple when edges are bent through the nodes, and whose result touches itself nowhere.
final class PlainOverlay {

    private static final int INSIDE = 1;
    private static final int OUTSIDE = 2;
    /// On an edge of the other, whose inside is on the same side.
    private static final int ALONG = 3;
    /// On an edge of the other, whose inside is on the other side.
    private static final int AGAINST = 4;
    private static final int DOUBT = 5;

    private final GridRings a;
    private final GridRings b;

    /// The same point among the other's corners, or -1.
    private final int[] sameInB;

    private final int[] sameInA;

    /// The result's edges: which point follows; b's own points are numbered after a's.
    private final int[] follows;

    private final boolean[] reached;

    private PlainOverlay(GridRings a, GridRings b) {
        this.a = a;
        this.b = b;
        sameInB = new int[a.size()];
        sameInA = new int[b.size()];
        follows = new int[a.size() + b.size()];
        Arrays.fill(follows, -1);
        reached = new boolean[follows.length];
    }

    /// What lies in both, or null when that is not plain.
    static @Nullable MultiPolygon intersection(List<Polygon> a, List<Polygon> b) {
        return overlay(a, b, true);
    }

    /// What lies in the first and not in the second, or null when that is not plain.
    static @Nullable MultiPolygon difference(List<Polygon> a, List<Polygon> b) {
        return overlay(a, b, false);
    }

    private static @Nullable MultiPolygon overlay(List<Polygon> a, List<Polygon> b, boolean common) {
        long[] origin = GridRings.origin(box(a), box(b));
        GridRings ringsA = origin == null ? null : GridRings.of(a, origin);
        GridRings ringsB = ringsA == null || origin == null ? null : GridRings.of(b, origin);
        if (origin == null || ringsA == null || ringsB == null) {
            return null;
        }
        GridRings[] noded = PlainNoding.of(ringsA, ringsB);
        if (noded == null) {
            return null;
        }
        PlainOverlay overlay = new PlainOverlay(noded[0], noded[1]);
        return overlay.match() && overlay.takeEdges(common) ? overlay.result(origin) : null;
    }

    private static Envelope box(List<Polygon> polygons) {
        Envelope box = new Envelope();
        polygons.forEach(polygon -> box.expandToInclude(polygon.getEnvelopeInternal()));
        return box;
    }

    /// Finds the points that are in both; false when one is twice in the same geometry.
    private boolean match() {
        CornerTable table = new CornerTable(a.size() + b.size());
        for (int i = 0; i < a.size(); i++) {
            sameInB[i] = -1;
            if (table.add(a.x[i], a.y[i]) != i) {
                return false;
            }
        }
        for (int j = 0; j < b.size(); j++) {
            int same = table.add(b.x[j], b.y[j]);
            boolean isInA = same < a.size();
            if (isInA ? sameInB[same] >= 0 : same != table.size() - 1) {
                return false;
            }
            sameInA[j] = isInA ? same : -1;
            if (isInA) {
                sameInB[same] = j;
            }
        }
        return true;
    }

    /// Takes the edges of the result; false when in doubt.
    private boolean takeEdges(boolean common) {
        int[] placesA = places(a, b, sameInB);
        int[] placesB = places(b, a, sameInA);
        for (int i = 0; i < a.size(); i++) {
            boolean taken = common
                    ? placesA[i] == INSIDE || placesA[i] == ALONG
                    : placesA[i] == OUTSIDE || placesA[i] == AGAINST;
            if (placesA[i] == DOUBT || taken && !take(i, a.next[i])) {
                return false;
            }
        }
        for (int j = 0; j < b.size(); j++) {
            if (placesB[j] == DOUBT) {
                return false;
            }
            int start = pointOfB(j);
            int end = pointOfB(b.next[j]);
            if (placesB[j] == INSIDE && !(common ? take(start, end) : take(end, start))) {
                return false;
            }
        }
        return true;
    }

    private int pointOfB(int corner) {
        return sameInA[corner] >= 0 ? sameInA[corner] : a.size() + corner;
    }

    private boolean take(int from, int to) {
        if (follows[from] >= 0 || reached[to]) {
            return false;
        }
        follows[from] = to;
        reached[to] = true;
        return true;
    }

    /// Where each edge lies, seen from the other geometry.
    private static int[] places(GridRings rings, GridRings other, int[] same) {
        int[] places = new int[rings.size()];
        for (int i = 0; i < places.length; i++) {
            if (same[i] >= 0) {
                places[i] = place(rings, i, other, same);
                for (int at = rings.next[i]; same[at] < 0; at = rings.next[at]) {
                    places[at] = places[i];
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] == 0) {
                // a ring that meets no edge of the other is as a whole inside or outside
                int place = other.contains(rings.x[i], rings.y[i]) ? INSIDE : OUTSIDE;
                for (int at = i; places[at] == 0; at = rings.next[at]) {
                    places[at] = place;
                }
            }
        }
        return places;
    }

    /// Where an edge lies that begins at a common point.
    private static int place(GridRings rings, int i, GridRings other, int[] same) {
        int j = same[i];
        int end = same[rings.next[i]];
        if (end >= 0 && end == other.next[j]) {
            return ALONG;
        }
        if (end >= 0 && end == other.previous[j]) {
            return AGAINST;
        }
        long dx = rings.x[rings.next[i]] - rings.x[i];
        long dy = rings.y[rings.next[i]] - rings.y[i];
        long outX = other.x[other.next[j]] - other.x[j];
        long outY = other.y[other.next[j]] - other.y[j];
        long inX = other.x[other.previous[j]] - other.x[j];
        long inY = other.y[other.previous[j]] - other.y[j];
        long turn = inX * outY - inY * outX;
        long fromIn = inX * dy - inY * dx;
        long toOut = dx * outY - dy * outX;
        if (fromIn == 0 && inX * dx + inY * dy > 0 || toOut == 0 && outX * dx + outY * dy > 0) {
            return DOUBT;
        }
        if (turn == 0) {
            return inX * outX + inY * outY > 0 ? DOUBT : fromIn > 0 ? INSIDE : OUTSIDE;
        }
        // the inside lies counterclockwise from the edge that comes in to the one that goes out
        boolean isInside = turn > 0 ? fromIn > 0 && toOut > 0 : fromIn > 0 || toOut > 0;
        return isInside ? INSIDE : OUTSIDE;
    }

    private @Nullable MultiPolygon result(long[] origin) {
        PlainRings rings = new PlainRings(points(), origin);
        boolean[] seen = new boolean[follows.length];
        for (int first = 0; first < follows.length; first++) {
            if (follows[first] >= 0 && !seen[first]) {
                int[] ring = new int[follows.length];
                int size = 0;
                int at = first;
                do {
                    seen[at] = true;
                    ring[size++] = at;
                    at = follows[at];
                } while (at >= 0 && at != first);
                if (at != first || !rings.add(Arrays.copyOf(ring, size))) {
                    return null;
                }
            }
        }
        return rings.polygons();
    }

    /// The points of both, by their numbers.
    private GridRings points() {
        long[] x = Arrays.copyOf(a.x, follows.length);
        long[] y = Arrays.copyOf(a.y, follows.length);
        System.arraycopy(b.x, 0, x, a.size(), b.size());
        System.arraycopy(b.y, 0, y, a.size(), b.size());
        return new GridRings(x, y, new int[0]);
    }
}
