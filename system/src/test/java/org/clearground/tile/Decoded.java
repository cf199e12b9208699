package org.clearground.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/// Reads tiles as a client does.
final class Decoded {

    /// A feature, on the grid of its zoom.
    record Shape(Geometry geometry, Map<String, Object> tags) {}

    private Decoded() {}

    static List<Shape> of(MapTile tile, TileAddress at) {
        try {
            return tile.zipped().length == 0
                    ? List.of()
                    : of(new GZIPInputStream(new ByteArrayInputStream(tile.zipped())).readAllBytes(), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the converter makes such maps
    static List<Shape> of(byte[] bytes, TileAddress at) throws IOException {
        AffineTransformation move = AffineTransformation.translationInstance(
                (double) at.x() * WorldGrid.EXTENT, (double) at.y() * WorldGrid.EXTENT);
        List<Shape> shapes = new ArrayList<>();
        MvtReader.loadMvt(new ByteArrayInputStream(bytes), new GeometryFactory(), new TagKeyValueMapConverter())
                .getLayers()
                .forEach(layer -> layer.getGeometries()
                        .forEach(g -> shapes.add(new Shape(move.transform(g), (Map<String, Object>) g.getUserData()))));
        return shapes;
    }

    static List<Coordinate> corners(List<Shape> shapes) {
        return shapes.stream()
                .flatMap(s -> List.of(s.geometry().getCoordinates()).stream())
                .toList();
    }
}
