package org.clearground.geo.notation;

import java.util.ArrayList;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.geo.Position;

/// Brings coordinates of a reference system to WGS84, and looks whether they lie where the system is used: a
/// wrong zone, swapped axes and a lost digit show there.
final class Landing {

    /// How far beyond its area a system may be used before that is a fault, in degrees.
    private static final double MARGIN = 1;

    private final Notation notation;
    private final String typed;
    private final List<Finding> warnings = new ArrayList<>();

    Landing(Notation notation, String typed) {
        this.notation = notation;
        this.typed = typed;
    }

    /// Adds a warning to the point.
    Landing warn(Finding finding) {
        warnings.add(finding);
        return this;
    }

    /// The point, with the half step of its digits in metres; refuses what lies far outside the area in which the
    /// system is used.
    TypedPoint land(ReferenceSystem system, Plane place, double digits) throws BadCoordinates {
        return land(system, system.extent(), place, digits);
    }

    /// The point, when the system is used in another area than the register says.
    TypedPoint land(ReferenceSystem system, Extent area, Plane place, double digits) throws BadCoordinates {
        Plane degrees = system.toWgs84(place);
        if (!area.contains(degrees.east(), degrees.north(), MARGIN)) {
            throw outside(system, area, place);
        }
        Position position = new Position(wrapped(degrees.east()), degrees.north());
        if (!area.contains(degrees.east(), degrees.north(), 0)) {
            warnings.add(Finding.warning(
                            "coordinates.beyond-area",
                            "'" + Quoted.of(typed) + "' lies beyond the area in which " + system + " is used (" + area
                                    + "): check the zone.")
                    .at(position.lon(), position.lat()));
        }
        Accuracy accuracy = new Accuracy(digits, system.shift().orElse(null));
        return new TypedPoint(typed, notation, position, accuracy, warnings);
    }

    private BadCoordinates outside(ReferenceSystem system, Extent area, Plane place) {
        Plane degrees = system.toWgs84(place);
        Plane exchanged = system.toWgs84(new Plane(place.north(), place.east()));
        boolean swapped = area.contains(exchanged.east(), exchanged.north(), 0);
        String where = Double.isFinite(degrees.east()) && Math.abs(degrees.north()) <= 90
                ? "lies at " + Degrees.decimal(degrees.north(), true) + ", "
                        + Degrees.decimal(wrapped(degrees.east()), false) + ", outside"
                : "lies nowhere on the globe, and outside";
        return new BadCoordinates(
                swapped ? "coordinates.swapped" : "coordinates.outside-area",
                "'" + Quoted.of(typed) + "' " + where + " the area in which " + system + " is used ("
                        + area + "): "
                        + (swapped
                                ? "exchanged, the two numbers lie in it. Easting and northing are swapped."
                                : "compare the digits and the zone with the source."));
    }

    private static double wrapped(double lon) {
        return Math.abs(lon) > 180 ? Math.IEEEremainder(lon, 360) : lon;
    }
}
