package org.clearground.geo;

import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// A piece of ground with a boundary: one or more valid polygons on the [Grid], longitude first, WGS84; never
/// empty.
///
/// Immutable by agreement: JTS geometries can be changed, so nobody changes [#geometry]. Two outlines are equal
/// when their normalised coordinates are.
public final class Outline {

    private static final Envelope GLOBE = new Envelope(-180, 180, -90, 90);

    private final MultiPolygon geometry;

    /// In m², -1 until somebody asks: most outlines are read for their coordinates alone. Two threads that ask at
    /// once calculate the same.
    private long area = -1;

    private Outline(MultiPolygon geometry) {
        this.geometry = geometry;
    }

    /// The outline of a polygon or multipolygon, snapped and normalised. Refuses another kind of geometry, an
    /// empty one, one outside the globe, and one that is not valid on the grid; [OutlineChecks] says what is
    /// wrong and where.
    public static Outline of(Geometry polygonal) {
        if (!(polygonal instanceof Polygon) && !(polygonal instanceof MultiPolygon)) {
            throw new IllegalArgumentException(
                    "an outline is made of polygons, not of a " + polygonal.getGeometryType());
        }
        MultiPolygon snapped = Grid.snapped(Parts.multi(Parts.polygons(polygonal)));
        if (snapped.isEmpty()) {
            throw new IllegalArgumentException("an outline cannot be empty");
        }
        if (!GLOBE.contains(snapped.getEnvelopeInternal())) {
            throw new IllegalArgumentException("an outline must lie on the globe: longitude first, latitude second");
        }
        if (!snapped.isValid()) {
            throw new IllegalArgumentException("not a valid outline: " + Wkt.write(snapped));
        }
        snapped.normalize();
        return new Outline(snapped);
    }

    /// The outline of an [Overlay]'s result or of coordinates that the books themselves wrote, which are known
    /// to be valid, normalised and on the grid: nothing is checked or copied. Refuses only an empty one.
    public static Outline trusted(MultiPolygon normalised) {
        if (normalised.isEmpty()) {
            throw new IllegalArgumentException("an outline cannot be empty");
        }
        return new Outline(normalised);
    }

    /// The polygons, SRID 4326, normalised; not to be changed.
    public MultiPolygon geometry() {
        return geometry;
    }

    /// The area on the ellipsoid in whole m².
    public SquareMetres area() {
        long known = area;
        if (known < 0) {
            known = Area.rounded(geometry).value();
            area = known;
        }
        return new SquareMetres(known);
    }

    /// The bounding box in degrees: a new one each time.
    public Envelope envelope() {
        return new Envelope(geometry.getEnvelopeInternal());
    }

    /// Whether the position lies inside or on the boundary. For many positions ask a [CountryBorder], which is
    /// indexed.
    public boolean contains(Position position) {
        Coordinate place = new Coordinate(position.lon(), position.lat());
        return geometry.getEnvelopeInternal().contains(place)
                && SimplePointInAreaLocator.locate(place, geometry) != Location.EXTERIOR;
    }

    /// A position well inside, for a label or a point on a small map; always the same for the same outline.
    public Position inside() {
        return Position.of(geometry.getInteriorPoint().getCoordinate());
    }

    /// The first corner of its first polygon, for pointing at it.
    public Position corner() {
        return Position.of(geometry.getCoordinate());
    }

    /// The outline as canonical `MULTIPOLYGON(((46.1 39.2,…)))`.
    public String wkt() {
        return Wkt.write(geometry);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline that && geometry.equalsExact(that.geometry);
    }

    @Override
    public int hashCode() {
        return geometry.getEnvelopeInternal().hashCode();
    }

    @Override
    public String toString() {
        return wkt();
    }
}
