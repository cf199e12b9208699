package org.clearground.geo;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// The ground on which a country's records are expected: asked whether a place lies in it, or would if its
/// longitude and latitude were swapped. Indexed, so one border serves many records and threads.
public final class CountryBorder {

    private final Envelope box;
    private final PreparedGeometry prepared;
    private final IndexedPointInAreaLocator locator;

    private CountryBorder(Outline outline) {
        this.box = outline.envelope();
        this.prepared = PreparedGeometryFactory.prepare(outline.geometry());
        this.locator = new IndexedPointInAreaLocator(outline.geometry());
    }

    /// The border of an outline.
    public static CountryBorder of(Outline outline) {
        return new CountryBorder(outline);
    }

    /// A box in degrees as border, when no outline is known; refuses an empty box.
    public static CountryBorder box(double west, double south, double east, double north) {
        return new CountryBorder(Outline.of(Grid.FACTORY.toGeometry(new Envelope(west, east, south, north))));
    }

    /// Whether a place in degrees lies inside or on the border.
    public boolean contains(double lon, double lat) {
        return box.contains(lon, lat) && locator.locate(new Coordinate(lon, lat)) != Location.EXTERIOR;
    }

    /// Whether a place lies far off (outside the country's box) but inside it when longitude and latitude change
    /// places.
    public boolean looksSwapped(double lon, double lat) {
        return !box.contains(lon, lat) && box.contains(lat, lon);
    }

    /// Whether the outline lies inside or on the border.
    public boolean covers(Outline outline) {
        return prepared.covers(outline.geometry());
    }

    /// Whether the outline has any ground inside the border.
    public boolean meets(Outline outline) {
        return prepared.intersects(outline.geometry());
    }
}
