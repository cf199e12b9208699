package org.clearground.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// Makes polygons of rings that touch nowhere.
final class PlainRings {

    private final GridRings points;
    private final long[] origin;
    private final List<int[]> shells = new ArrayList<>(1);
    private final List<int[]> holes = new ArrayList<>(0);

    /// Rings of points.
    ///
    /// @param origin what their steps are counted from
    PlainRings(GridRings points, long[] origin) {
        this.points = points;
        this.origin = origin;
    }

    /// Adds a ring with the inside on its right; false when it covers nothing.
    boolean add(int[] ring) {
        long area = points.area(ring);
        (area < 0 ? shells : holes).add(ring);
        return area != 0;
    }

    /// The normalised polygons, or null when a hole has not just one shell around it.
    @Nullable
    MultiPolygon polygons() {
        List<List<LinearRing>> inside = new ArrayList<>(shells.size());
        shells.forEach(_ -> inside.add(new ArrayList<>(0)));
        for (int[] hole : holes) {
            int shell = shellAround(hole);
            if (shell < 0) {
                return null;
            }
            inside.get(shell).add(ring(hole));
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = Grid.FACTORY.createPolygon(
                    ring(shells.get(i)), inside.get(i).toArray(LinearRing[]::new));
        }
        MultiPolygon result = Grid.FACTORY.createMultiPolygon(polygons);
        result.normalize();
        return result;
    }

    private int shellAround(int[] hole) {
        int found = -1;
        for (int i = 0; i < shells.size(); i++) {
            if (isAround(shells.get(i), points.x[hole[0]], points.y[hole[0]])) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private boolean isAround(int[] shell, long px, long py) {
        boolean inside = false;
        int before = shell[shell.length - 1];
        for (int at : shell) {
            inside ^= points.crosses(before, at, px, py);
            before = at;
        }
        return inside;
    }

    private LinearRing ring(int[] corners) {
        Coordinate[] coordinates = new Coordinate[corners.length + 1];
        for (int i = 0; i < corners.length; i++) {
            coordinates[i] = new Coordinate(
                    Grid.degrees(points.x[corners[i]] + origin[0]), Grid.degrees(points.y[corners[i]] + origin[1]));
        }
        coordinates[corners.length] = coordinates[0].copy();
        return Grid.FACTORY.createLinearRing(coordinates);
    }
}
