package org.clearground.geo.notation;

import java.util.Locale;

/// Reads easting and northing of a declared reference system.
final class GridReader {

    private final Notation notation;
    private final String typed;

    GridReader(Notation notation, String typed) {
        this.notation = notation;
        this.typed = typed;
    }

    TypedPoint read() throws BadCoordinates {
        Numbers numbers = new Numbers(notation.decimalComma(), typed);
        String text = numbers.withPoints(typed.strip().toUpperCase(Locale.ROOT));
        EastNorth read = EastNorth.read(text, notation.order(), numbers);
        return new Landing(notation, typed).land(notation.systemOrThrow(), read.plane(), read.halfStep());
    }
}
