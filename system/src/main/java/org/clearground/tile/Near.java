package org.clearground.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.geo.Position;
import org.clearground.ledger.RecordRef;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;

/// What lies near a point.
final class Near {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double DEGREE = 111_195;

    private final Look look;
    private final Position at;
    private final double metres;
    private final double narrow;
    private final Map<RecordRef, Tiles.Neighbour> found = new HashMap<>();

    Near(Look look, Position at, double metres) {
        this.look = look;
        this.at = at;
        this.metres = metres;
        narrow = Math.max(0.01, Math.cos(Math.toRadians(at.lat())));
    }

    List<Tiles.Neighbour> records(int limit) {
        Envelope box = new Envelope(new Coordinate(at.lon(), at.lat()));
        box.expandBy(metres / DEGREE / narrow, metres / DEGREE);
        look.acts(box, act -> {
            TileLayer layer = act.opens() ? TileLayer.HAZARD : TileLayer.RELEASED;
            if (look.sees(layer, act)) {
                add(layer, act, Shapes.unpack(act.packedClaim()));
            }
        });
        List<TileLayer> layers = new ArrayList<>(List.of(TileLayer.FIND, TileLayer.MINEFIELD_RECORD));
        if (look.exact()) {
            layers.add(TileLayer.ACCIDENT);
        }
        for (TileLayer layer : layers) {
            look.things(layer, box, thing -> {
                if (thing.said().from() <= look.lastDay()) {
                    add(layer, thing, thing.shape());
                }
            });
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(Tiles.Neighbour::metres)
                        .thenComparing(n -> n.record().number()))
                .limit(limit)
                .toList();
    }

    /// On a plane that is true around the point, to a thousandth or so.
    private void add(TileLayer layer, Known known, Geometry shape) {
        AffineTransformation plane =
                AffineTransformation.translationInstance(-at.lon(), -at.lat()).scale(DEGREE * narrow, DEGREE);
        Point middle = GEOMETRY.createPoint(new Coordinate(0, 0));
        double away = plane.transform(shape).distance(middle);
        if (away <= metres) {
            RecordRef record = known.record();
            found.merge(
                    record,
                    new Tiles.Neighbour(record, layer, Math.round(away)),
                    (one, other) -> other.metres() < one.metres() ? other : one);
        }
    }
}
