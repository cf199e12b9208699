package org.clearground.record;

import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Notation;

/// How coordinates in another column are written.
record NotationFormat() implements Format<Notation> {

    @Override
    public String expected() {
        return "wgs84, utm, utm-band, mgrs or EPSG:28409; after wgs84 and EPSG:… perhaps east-north or north-east; comma"
                + " for decimal commas";
    }

    @Override
    public Notation parse(String text) throws BadText {
        try {
            return Notation.parse(text);
        } catch (BadCoordinates e) {
            throw new BadText(java.util.List.of(e.finding()));
        }
    }

    @Override
    public String write(Notation value) {
        return value.toString();
    }

    @Override
    public Storage storage() {
        return Storage.TEXT;
    }
}
