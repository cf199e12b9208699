package org.clearground.geo.notation;

import java.util.Optional;
import org.clearground.geo.Position;

/// A point written in every notation. Grids name the place rounded to centimetres or, in MGRS, the square that
/// holds it.
public final class PointTexts {

    private static final double NUDGE = 1e-3;

    private final Position position;

    /// The texts of a point.
    public PointTexts(Position position) {
        this.position = position;
    }

    /// `39.8523088° N, 46.7581103° E`.
    public String decimal() {
        return Degrees.decimal(position.lat(), true) + ", " + Degrees.decimal(position.lon(), false);
    }

    /// `39° 51.13853' N, 46° 45.48662' E`.
    public String minutes() {
        return Degrees.minutes(position.lat(), true) + ", " + Degrees.minutes(position.lon(), false);
    }

    /// `39° 51' 08.312" N, 46° 45' 29.197" E`.
    public String seconds() {
        return Degrees.seconds(position.lat(), true) + ", " + Degrees.seconds(position.lon(), false);
    }

    /// `38N 512345.67 4412345.67`: the hemisphere, not the band; none near the poles.
    public Optional<String> utm() {
        return plane().map(p -> zone() + (position.lat() < 0 ? "S " : "N ") + Metres.fixed(p.east(), 2) + " "
                + Metres.fixed(p.north(), 2));
    }

    /// `38S MH 12345 67890`: the square of one metre that holds the point; none near the poles.
    public Optional<String> mgrs() {
        return plane().map(p -> {
            // A point that was snapped to the grid of degrees may have lost half a millimetre from a square's side.
            double east = p.east() + NUDGE;
            double north = p.north() + NUDGE;
            return zone() + "" + Zones.band(position.lat()) + " " + MgrsSquares.columnLetter(zone(), east)
                    + MgrsSquares.rowLetter(zone(), north) + " " + inside(east) + " " + inside(north);
        });
    }

    /// `E 9512345.67 N 4412345.67` or degrees, in a system of the EPSG register; none outside the area in which
    /// it is used.
    public Optional<String> in(ReferenceSystem system) {
        if (!system.extent().contains(position.lon(), position.lat(), 1)) {
            return Optional.empty();
        }
        Plane place = system.fromWgs84(new Plane(position.lon(), position.lat()));
        return Optional.of(
                system.isProjected()
                        ? "E " + Metres.fixed(place.east(), 2) + " N " + Metres.fixed(place.north(), 2)
                        : Degrees.decimal(place.north(), true) + ", " + Degrees.decimal(place.east(), false));
    }

    private static String inside(double metres) {
        String digits = Integer.toString((int) Math.floorMod((long) Math.floor(metres), (long) MgrsSquares.SIDE));
        return "0".repeat(5 - digits.length()) + digits;
    }

    private int zone() {
        return Zones.zone(position.lon(), position.lat());
    }

    private Optional<Plane> plane() {
        if (!Zones.covers(position.lat())) {
            return Optional.empty();
        }
        ReferenceSystem system = ReferenceSystem.utm(zone(), position.lat() >= 0);
        return Optional.of(system.fromWgs84(new Plane(position.lon(), position.lat())));
    }
}
