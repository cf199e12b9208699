package org.clearground.geo;

import java.util.Arrays;

/// Gathers the positions of one ring while a file is read. Not for use by two threads.
public final class RingBuilder {

    private double[] lonLat = new double[32];
    private int used;

    /// Adds a position in degrees, unchecked.
    public RingBuilder add(double lon, double lat) {
        if (used == lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, used * 2);
        }
        lonLat[used++] = lon;
        lonLat[used++] = lat;
        return this;
    }

    /// The ring so far.
    public RawRing build() {
        return new RawRing(Arrays.copyOf(lonLat, used));
    }
}
