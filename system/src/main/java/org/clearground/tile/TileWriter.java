package org.clearground.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.GeomCmd;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/// Writes features as the layer of a tile, cut at its border and a little around it.
final class TileWriter {

    /// How far around a tile features go on, so that borders are not seen.
    static final int AROUND = 80;

    private static final int VERSION = 2;
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final TileAddress address;
    private final Envelope window;
    private final Envelope wide;
    private final Tile.Layer.Builder layer = Tile.Layer.newBuilder();
    private final MvtLayerProps props = new MvtLayerProps();
    private int x;
    private int y;

    TileWriter(TileAddress address, TileLayer of) {
        this(address, of.code());
    }

    TileWriter(TileAddress address, String name) {
        this.address = address;
        window = address.units(AROUND);
        wide = address.units(WorldGrid.EXTENT / 2);
        layer.setName(name).setVersion(VERSION).setExtent(WorldGrid.EXTENT);
    }

    void add(Feature feature) {
        Geometry shape = cut(feature.shape());
        if (shape.isEmpty()) {
            return;
        }
        Tile.Feature.Builder out = Tile.Feature.newBuilder();
        x = address.x() * WorldGrid.EXTENT;
        y = address.y() * WorldGrid.EXTENT;
        if (shape.getDimension() == 2) {
            out.setType(Tile.GeomType.POLYGON);
            parts(shape).forEach(part -> polygon((Polygon) part, out));
        } else if (shape.getDimension() == 1) {
            out.setType(Tile.GeomType.LINESTRING);
            parts(shape).forEach(part -> path(part.getCoordinates(), part.getNumPoints(), out));
        } else {
            out.setType(Tile.GeomType.POINT);
            move(((Point) shape).getCoordinate(), GeomCmd.MOVE_TO, 1, out);
        }
        for (Map.Entry<String, Object> tag : feature.tags().entrySet()) {
            out.addTags(props.addKey(tag.getKey()));
            out.addTags(props.addValue(tag.getValue()));
        }
        if (out.getGeometryCount() > 0) {
            layer.addFeatures(out);
        }
    }

    int features() {
        return layer.getFeaturesCount();
    }

    /// The tile; without features it is empty.
    byte[] bytes() {
        if (layer.getFeaturesCount() == 0) {
            return new byte[0];
        }
        MvtUtil.writeProps(layer, props);
        return Tile.newBuilder().addLayers(layer).build().toByteArray();
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

    private static List<Geometry> parts(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .toList();
    }

    private void polygon(Polygon polygon, Tile.Feature.Builder out) {
        // y runs down, so that what is clockwise to the eye counts as counterclockwise here
        ring(polygon.getExteriorRing(), true, out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false, out);
        }
    }

    private void ring(LinearRing ring, boolean ccw, Tile.Feature.Builder out) {
        LineString way = Orientation.isCCW(ring.getCoordinates()) == ccw ? ring : ring.reverse();
        path(way.getCoordinates(), way.getNumPoints() - 1, out);
        out.addGeometry(MvtUtil.CLOSE_PATH_HDR);
    }

    private void path(Coordinate[] points, int count, Tile.Feature.Builder out) {
        move(points[0], GeomCmd.MOVE_TO, 1, out);
        out.addGeometry(MvtUtil.geomCmdHdr(GeomCmd.LINE_TO, count - 1));
        for (int i = 1; i < count; i++) {
            step(points[i], out);
        }
    }

    private void move(Coordinate to, GeomCmd command, int count, Tile.Feature.Builder out) {
        out.addGeometry(MvtUtil.geomCmdHdr(command, count));
        step(to, out);
    }

    private void step(Coordinate to, Tile.Feature.Builder out) {
        int toX = (int) to.x;
        int toY = (int) to.y;
        out.addGeometry(MvtUtil.encodeZigZag(toX - x));
        out.addGeometry(MvtUtil.encodeZigZag(toY - y));
        x = toX;
        y = toY;
    }
}
