package org.clearground.ledger.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A geometry as a GeoPackage keeps it, with its envelope in degrees WGS84.
public final class GeoPackageGeometry {

    private static final int HEADER = 8;
    private static final int ENVELOPE = 32;

    private final byte[] wkb;
    private final Envelope envelope;

    private GeoPackageGeometry(byte[] wkb, Envelope envelope) {
        this.wkb = wkb;
        this.envelope = envelope;
    }

    /// Reads the envelope of 2-D little-endian WKB that is not empty; refuses anything else.
    public static GeoPackageGeometry of(byte[] wkb) {
        Envelope envelope = new Envelope();
        envelope.geometry(ByteBuffer.wrap(wkb));
        if (envelope.minX > envelope.maxX) {
            throw new IllegalArgumentException("an empty geometry has no envelope");
        }
        return new GeoPackageGeometry(wkb.clone(), envelope);
    }

    /// The geometry alone: 2-D little-endian WKB.
    public byte[] wkb() {
        return wkb.clone();
    }

    /// The western end, degrees east.
    public double minLon() {
        return envelope.minX;
    }

    /// The eastern end, degrees east.
    public double maxLon() {
        return envelope.maxX;
    }

    /// The southern end, degrees north.
    public double minLat() {
        return envelope.minY;
    }

    /// The northern end, degrees north.
    public double maxLat() {
        return envelope.maxY;
    }

    /// The bytes for the column `geom`: the GeoPackage's header with the envelope, then the WKB.
    public byte[] blob() {
        return ByteBuffer.allocate(HEADER + ENVELOPE + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 0b011) // an envelope of x and y, little-endian
                .putInt(4326)
                .putDouble(minLon())
                .putDouble(maxLon())
                .putDouble(minLat())
                .putDouble(maxLat())
                .put(wkb)
                .array();
    }

    private static final class Envelope {

        private double minX = Double.POSITIVE_INFINITY;
        private double maxX = Double.NEGATIVE_INFINITY;
        private double minY = Double.POSITIVE_INFINITY;
        private double maxY = Double.NEGATIVE_INFINITY;

        void geometry(ByteBuffer in) {
            if (in.get() != 1) {
                throw new IllegalArgumentException("only little-endian WKB is kept");
            }
            in.order(ByteOrder.LITTLE_ENDIAN);
            int type = in.getInt();
            switch (type) {
                case 1 -> point(in);
                case 2 -> points(in);
                case 3 -> times(in.getInt(), () -> points(in));
                case 4, 5, 6, 7 -> times(in.getInt(), () -> geometry(in));
                default -> throw new IllegalArgumentException("not a kind of 2-D WKB: " + type);
            }
        }

        private void points(ByteBuffer in) {
            times(in.getInt(), () -> point(in));
        }

        private static void times(int count, Runnable each) {
            for (int i = 0; i < count; i++) {
                each.run();
            }
        }

        private void point(ByteBuffer in) {
            double x = in.getDouble();
            double y = in.getDouble();
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
    }
}
