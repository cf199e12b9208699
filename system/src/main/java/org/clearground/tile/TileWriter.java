package org.clearground.tile;

import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/// Writes features as the layer of a tile, cut at its border and a little around it: the messages of Mapbox
/// Vector Tile 2.1, as Protocol Buffers write them.
final class TileWriter {

    /// How far around a tile features go on, so that borders are not seen.
    static final int AROUND = 80;

    private static final int VERSION = 2;
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /// The commands of a path.
    private static final int MOVE_TO = 1;

    private static final int LINE_TO = 2;
    private static final int CLOSE = 15;
    private static final int COMMAND_BITS = 3;

    private final TileAddress address;
    private final String name;
    private final Envelope window;
    private final Envelope wide;
    private final Packer written = new Packer();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<Object, Integer> values = new HashMap<>();
    private final Packer keyList = new Packer();
    private final Packer valueList = new Packer();
    private int features;
    private int x;
    private int y;

    TileWriter(TileAddress address, TileLayer of) {
        this(address, of.code());
    }

    TileWriter(TileAddress address, String name) {
        this.address = address;
        this.name = name;
        window = address.units(AROUND);
        wide = address.units(WorldGrid.EXTENT / 2);
    }

    void add(Feature feature) {
        Geometry shape = cut(feature.shape());
        if (shape.isEmpty()) {
            return;
        }
        x = address.x() * WorldGrid.EXTENT;
        y = address.y() * WorldGrid.EXTENT;
        Packer path = new Packer();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            part(shape.getGeometryN(i), path);
        }
        Packer out = new Packer()
                .field(MvtField.FEATURE_TAGS, tags(feature.tags()))
                .field(MvtField.FEATURE_TYPE, shape.getDimension() + 1)
                .field(MvtField.FEATURE_GEOMETRY, path);
        written.field(MvtField.LAYER_FEATURE, out);
        features++;
    }

    int features() {
        return features;
    }

    /// The tile; without features it is empty.
    byte[] bytes() {
        if (features == 0) {
            return new byte[0];
        }
        Packer layer = new Packer()
                .field(MvtField.LAYER_VERSION, VERSION)
                .field(MvtField.LAYER_NAME, name)
                .raw(written)
                .raw(keyList)
                .raw(valueList)
                .field(MvtField.LAYER_EXTENT, WorldGrid.EXTENT);
        return new Packer().field(MvtField.TILE_LAYER, layer).packed();
    }

    private Packer tags(Map<String, Object> tags) {
        Packer out = new Packer();
        tags.forEach((key, value) -> {
            Integer keyAt = keys.get(key);
            if (keyAt == null) {
                keyAt = keys.size();
                keys.put(key, keyAt);
                keyList.field(MvtField.LAYER_KEY, key);
            }
            Integer valueAt = values.get(value);
            if (valueAt == null) {
                valueAt = values.size();
                values.put(value, valueAt);
                valueList.field(
                        MvtField.LAYER_VALUE,
                        value instanceof Long number
                                ? new Packer().field(MvtField.VALUE_NUMBER, number)
                                : new Packer().field(MvtField.VALUE_TEXT, value.toString()));
            }
            out.number(keyAt).number(valueAt);
        });
        return out;
    }

    private Geometry cut(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (!window.intersects(box)) {
            return GEOMETRY.createPoint();
        }
        // what goes on not far beyond the border is not worth the cut: whoever draws the tile cuts it anyhow
        if (wide.contains(box) || shape instanceof Point) {
            return shape;
        }
        OverlayNG overlay = new OverlayNG(shape, GEOMETRY.toGeometry(window), WHOLE, OverlayNG.INTERSECTION);
        overlay.setStrictMode(true);
        return overlay.getResult();
    }

    private void part(Geometry shape, Packer out) {
        if (shape instanceof Polygon polygon) {
            // y runs down, so that what is clockwise to the eye counts as counterclockwise here
            ring(polygon.getExteriorRing(), true, out);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false, out);
            }
        } else if (shape instanceof Point point) {
            out.number(MOVE_TO | 1 << COMMAND_BITS);
            step(point.getCoordinate(), out);
        } else {
            Coordinate[] points = shape.getCoordinates();
            path(points, points.length, true, out);
        }
    }

    private void ring(LinearRing ring, boolean ccw, Packer out) {
        Coordinate[] points = ring.getCoordinates();
        path(points, points.length - 1, Orientation.isCCW(points) == ccw, out);
        out.number(CLOSE);
    }

    /// @param forward whether in their order; else from the first backward, as of a ring
    private void path(Coordinate[] points, int count, boolean forward, Packer out) {
        out.number(MOVE_TO | 1 << COMMAND_BITS);
        step(points[0], out);
        out.number(LINE_TO | (count - 1L) << COMMAND_BITS);
        for (int i = 1; i < count; i++) {
            step(points[forward ? i : points.length - 1 - i], out);
        }
    }

    private void step(Coordinate to, Packer out) {
        int toX = (int) to.x;
        int toY = (int) to.y;
        out.signed((long) toX - x).signed((long) toY - y);
        x = toX;
        y = toY;
    }
}
