package org.clearground.geo;

import java.util.Arrays;
import java.util.List;

/// A ring of positions as it arrived, unchecked: degrees, longitude first, perhaps not closed, perhaps off the
/// globe. Immutable.
public final class RawRing {

    private final double[] lonLat;

    RawRing(double[] lonLat) {
        this.lonLat = lonLat;
    }

    /// A ring of longitudes and latitudes in turn; refuses an odd count.
    public static RawRing of(double... lonLat) {
        if (lonLat.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "a ring has a latitude for each longitude, not " + lonLat.length + " numbers");
        }
        return new RawRing(lonLat.clone());
    }

    /// A ring of positions.
    public static RawRing of(List<Position> positions) {
        RingBuilder ring = new RingBuilder();
        positions.forEach(p -> ring.add(p.lon(), p.lat()));
        return ring.build();
    }

    /// How many positions the ring has, the closing one counted.
    public int size() {
        return lonLat.length / 2;
    }

    /// Degrees east of the i-th position.
    public double lon(int i) {
        return lonLat[2 * i];
    }

    /// Degrees north of the i-th position.
    public double lat(int i) {
        return lonLat[2 * i + 1];
    }

    /// Whether the last position is the first one again, on the grid.
    public boolean isClosed() {
        int last = size() - 1;
        return last > 0 && Grid.sameStep(lon(0), lon(last)) && Grid.sameStep(lat(0), lat(last));
    }

    /// The ring closed by its first position if it is not: for sources that list turning points and never
    /// repeat the start.
    public RawRing closed() {
        if (size() == 0 || isClosed()) {
            return this;
        }
        double[] longer = Arrays.copyOf(lonLat, lonLat.length + 2);
        longer[lonLat.length] = lonLat[0];
        longer[lonLat.length + 1] = lonLat[1];
        return new RawRing(longer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawRing that && Arrays.equals(lonLat, that.lonLat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lonLat);
    }

    @Override
    public String toString() {
        return Arrays.toString(lonLat);
    }
}
