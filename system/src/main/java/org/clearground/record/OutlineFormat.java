package org.clearground.record;

import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;

/// A piece of ground as well-known text.
record OutlineFormat() implements Format<Outline> {

    @Override
    public String expected() {
        return "a polygon in degrees WGS84, longitude first, as POLYGON((46.1 39.2, 46.2 39.2, 46.2 39.3, 46.1 39.2))";
    }

    @Override
    public Outline parse(String text) throws BadText {
        try {
            return Outline.of(Wkt.readMultiPolygon(text));
        } catch (IllegalArgumentException e) {
            throw new BadText("outline.bad", "Not an outline: " + e.getMessage() + ". Write " + expected() + ".");
        }
    }

    @Override
    public String write(Outline value) {
        return value.wkt();
    }

    @Override
    public Storage storage() {
        return Storage.POLYGON;
    }
}
