package org.clearground.record;

import org.clearground.geo.CheckedOutline;
import org.clearground.geo.GeometryFormatException;
import org.clearground.geo.Outline;
import org.clearground.geo.OutlineChecks;
import org.clearground.geo.OutlineRules;
import org.clearground.geo.RawOutline;
import org.clearground.geo.Wkt;

/// A piece of ground as well-known text, which must pass the geometry checks.
record OutlineFormat() implements Format<Outline> {

    @Override
    public String expected() {
        return "a polygon in degrees WGS84, longitude first, as POLYGON((46.1 39.2, 46.2 39.2, 46.2 39.3, 46.1 39.2))";
    }

    @Override
    public Outline parse(String text) throws BadText {
        CheckedOutline checked = OutlineChecks.check(raw(text), OutlineRules.GICHD);
        return checked.find().orElseThrow(() -> new BadText(checked.findings()));
    }

    private RawOutline raw(String text) throws BadText {
        try {
            return Wkt.readRaw(text);
        } catch (GeometryFormatException e) {
            throw new BadText(
                    "outline.bad", "The boundary cannot be read: " + e.getMessage() + ". Write " + expected() + ".");
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
