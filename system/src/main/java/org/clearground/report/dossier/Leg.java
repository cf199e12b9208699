package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Bearing;
import org.clearground.geo.Distance;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.land.MapPoint;
import org.clearground.land.PointKind;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// A point of a completion map and the way to it from the point before.
///
/// @param label    what the map calls it
/// @param kind     what it is
/// @param position where it is
/// @param way      the way from the point before, computed from the positions; empty for the first
/// @param stated   the way as it was reported, if it was
/// @param marker   what marks it on the ground, if anything was said
record Leg(
        String label,
        PointKind kind,
        Position position,
        Optional<Way> way,
        Optional<Way> stated,
        Optional<String> marker) {

    /// A way.
    ///
    /// @param bearing degrees from true north
    /// @param metres  how far
    record Way(double bearing, double metres) {

        static Way between(Position from, Position to) {
            return new Way(Bearing.degrees(from, to), Distance.metres(from, to));
        }
    }

    /// The reported points that have a position, in their order.
    static List<Leg> ofPoints(List<Fields> points) {
        List<Leg> legs = new ArrayList<>();
        Optional<Position> before = Optional.empty();
        for (Fields point : points) {
            Optional<Position> position = Columns.position(point);
            if (position.isPresent()) {
                Optional<Way> way = before.map(b -> Way.between(b, position.get()));
                legs.add(new Leg(
                        point.get(MapPoint.LABEL),
                        point.get(MapPoint.KIND),
                        position.get(),
                        way,
                        stated(point),
                        point.find(MapPoint.MARKER)));
                before = position;
            }
        }
        return legs;
    }

    private static Optional<Way> stated(Fields point) {
        return point.find(MapPoint.BEARING)
                .flatMap(bearing -> point.find(MapPoint.DISTANCE)
                        .map(distance -> new Way(bearing.doubleValue(), distance.doubleValue())));
    }

    /// The turning points of an outline's outer rings, each ring closed by the way back to its first point.
    ///
    /// @param prefix what the labels begin with, before the number
    static List<Leg> ofOutline(Outline outline, String prefix) {
        List<Leg> legs = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < outline.geometry().getNumGeometries(); i++) {
            Polygon polygon = (Polygon) outline.geometry().getGeometryN(i);
            Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
            for (int corner = 0; corner < ring.length; corner++) {
                legs.add(turning(prefix + (before + corner % (ring.length - 1) + 1), ring, corner));
            }
            before += ring.length - 1;
        }
        return legs;
    }

    private static Leg turning(String label, Coordinate[] ring, int corner) {
        Position position = position(ring[corner]);
        Optional<Way> way =
                corner == 0 ? Optional.empty() : Optional.of(Way.between(position(ring[corner - 1]), position));
        return new Leg(label, PointKind.TURNING_POINT, position, way, Optional.empty(), Optional.empty());
    }

    private static Position position(Coordinate corner) {
        return new Position(corner.x, corner.y);
    }
}
