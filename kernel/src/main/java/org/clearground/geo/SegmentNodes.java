package org.clearground.geo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Points of the grid through which segments of rings pass, besides their own ends.
final class SegmentNodes {

    /// Nodes closer to each other than this (in steps, along the longer axis of the segment) may change places
    /// when a segment is bent through them.
    private static final long APART = 3;

    private final GridRings rings;
    private int[] segment = new int[8];
    private long[] x = new long[8];
    private long[] y = new long[8];
    private int size;

    SegmentNodes(GridRings rings) {
        this.rings = rings;
    }

    /// Adds a point to the segment that begins at a corner.
    void add(int at, long px, long py) {
        if (size == segment.length) {
            segment = Arrays.copyOf(segment, 2 * size);
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        int place = size++;
        while (place > 0 && isAfter(place - 1, at, px, py)) {
            segment[place] = segment[place - 1];
            x[place] = x[place - 1];
            y[place] = y[place - 1];
            place--;
        }
        segment[place] = at;
        x[place] = px;
        y[place] = py;
    }

    private boolean isAfter(int place, int at, long px, long py) {
        return segment[place] > at || segment[place] == at && along(at, x[place], y[place]) > along(at, px, py);
    }

    private long along(int at, long px, long py) {
        long dx = rings.x[rings.next[at]] - rings.x[at];
        long dy = rings.y[rings.next[at]] - rings.y[at];
        return Math.abs(dx) >= Math.abs(dy)
                ? (px - rings.x[at]) * Long.signum(dx)
                : (py - rings.y[at]) * Long.signum(dy);
    }

    /// The rings bent through the points, or null where points lie so close that their order could be another.
    @Nullable
    GridRings noded() {
        if (size == 0) {
            return rings;
        }
        int n = rings.size() + size;
        long[] allX = new long[n];
        long[] allY = new long[n];
        int[] place = new int[rings.size()];
        int[] next = new int[n];
        int to = 0;
        int node = 0;
        for (int at = 0; at < rings.size(); at++) {
            place[at] = to;
            allX[to] = rings.x[at];
            allY[to] = rings.y[at];
            to++;
            long last = 0;
            int first = node;
            for (; node < size && segment[node] == at; node++) {
                long along = along(at, x[node], y[node]);
                if (along - last < APART) {
                    return null;
                }
                last = along;
                next[to - 1] = to;
                allX[to] = x[node];
                allY[to] = y[node];
                to++;
            }
            int end = rings.next[at];
            if (node > first && along(at, rings.x[end], rings.y[end]) - last < APART) {
                return null;
            }
        }
        for (int at = 0; at < rings.size(); at++) {
            next[(at + 1 < rings.size() ? place[at + 1] : n) - 1] = place[rings.next[at]];
        }
        return new GridRings(allX, allY, next);
    }
}
