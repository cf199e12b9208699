package org.clearground.geo.notation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.finding.Finding;

/// Reads a reference of the military grid as the middle of the square that it names: `38SMH1234567890` is a
/// square of one metre.
final class MgrsReader {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,2})\\s*([A-Z])\\s*([A-Z])\\s*([A-Z])\\s*([0-9]*)(?:\\s+([0-9]+))?");
    private static final Pattern POLAR = Pattern.compile("[ABYZ]\\s*[A-Z]\\s*[A-Z].*");
    private static final int MOST_DIGITS = 5;

    /// A square coarser than this, in metres, is worth a warning.
    private static final double COARSE = 100;

    private final Notation notation;
    private final String typed;

    MgrsReader(Notation notation, String typed) {
        this.notation = notation;
        this.typed = typed;
    }

    /// The refusal of the polar grid.
    static BadCoordinates polar(String typed) {
        return new BadCoordinates(
                "coordinates.polar",
                "'" + Quoted.of(typed)
                        + "' lies beyond 84°N or 80°S, where the polar grid (UPS) is used, which is not read here: give the point in degrees.");
    }

    TypedPoint read() throws BadCoordinates {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        if (POLAR.matcher(upper).matches()) {
            throw polar(typed);
        }
        Matcher text = TEXT.matcher(upper);
        if (!text.matches()) {
            throw bad("write the zone, the band, the two letters of the square and an even number of digits, as"
                    + " 38S MH 12345 67890");
        }
        String digits = digits(text.group(5), text.group(6));
        int zone = Integer.parseInt(text.group(1));
        char band = text.group(2).charAt(0);
        if (zone < 1 || zone > 60 || Zones.BANDS.indexOf(band) < 0 || !Zones.exists(zone, band)) {
            throw new BadCoordinates(
                    Zones.BANDS.indexOf(band) < 0 ? "coordinates.band" : "coordinates.zone",
                    "'" + Quoted.of(typed) + "': there is no zone " + zone + band
                            + ". Zones go from 1 to 60, bands from C to X without I and O; 32X, 34X and 36X do not exist.");
        }
        return landed(zone, band, text.group(3).charAt(0), text.group(4).charAt(0), digits);
    }

    private String digits(String first, String second) throws BadCoordinates {
        String all = second == null ? first : first + second;
        boolean uneven = all.length() % 2 != 0 || (second != null && first.length() != second.length());
        if (uneven || all.length() > 2 * MOST_DIGITS) {
            throw bad("it has " + all.length() + " digits; easting and northing have equally many, at most five each");
        }
        return all;
    }

    private TypedPoint landed(int zone, char band, char column, char row, String digits) throws BadCoordinates {
        int each = digits.length() / 2;
        double step = StrictMath.pow(10, MOST_DIGITS - each);
        double inEast = number(digits.substring(0, each)) * step + step / 2;
        double inNorth = number(digits.substring(each)) * step + step / 2;
        int hundreds = MgrsSquares.column(zone, column);
        if (hundreds < 1 || MgrsSquares.ROWS.indexOf(row) < 0) {
            throw new BadCoordinates(
                    "coordinates.square",
                    "'" + Quoted.of(typed) + "': zone " + zone + " has no square " + column + row + ".");
        }
        double easting = hundreds * MgrsSquares.SIDE + inEast;
        double northing = MgrsSquares.row(zone, row) + inNorth;
        boolean northern = band >= 'N';
        ReferenceSystem system = ReferenceSystem.utm(zone, northern);
        double cycle = MgrsSquares.cycle(band, northing);
        Landing landing = new Landing(notation, typed);
        if (step > COARSE) {
            landing.warn(Finding.warning(
                    "coordinates.coarse",
                    "'" + Quoted.of(typed) + "' names a square of " + Metres.words(step)
                            + "; its middle is taken. Ask for more digits."));
        }
        TypedPoint point = landing.land(system, Zones.reach(zone), new Plane(easting, northing + cycle), step / 2);
        return checked(point, zone, band, step);
    }

    /// Whether the square lies in its band and zone, or at least touches them.
    private TypedPoint checked(TypedPoint point, int zone, char band, double step) throws BadCoordinates {
        double lon = point.position().lon();
        double lat = point.position().lat();
        double half = step / 2 / Degrees.METRES;
        if (lat < Zones.southOf(band) - half || lat > Zones.northOf(band) + half) {
            throw new BadCoordinates(
                    "coordinates.band",
                    "'" + Quoted.of(typed) + "' lies at " + Degrees.decimal(lat, true)
                            + (Zones.covers(lat) ? ", in band " + Zones.band(lat) : ", beyond the bands") + ", not "
                            + band
                            + ": the band, the square or a digit is wrong.");
        }
        double halfEast = half / Math.max(0.05, Math.cos(Math.toRadians(lat)));
        boolean inZone = Zones.zone(lon, lat) == zone
                || Zones.zone(lon - halfEast, lat) == zone
                || Zones.zone(lon + halfEast, lat) == zone;
        if (!inZone) {
            throw new BadCoordinates(
                    "coordinates.zone",
                    "'" + Quoted.of(typed) + "' lies at " + Degrees.decimal(lon, false) + ", in zone "
                            + Zones.zone(lon, lat) + ", not " + zone + ": the zone, the square or a digit is wrong.");
        }
        return point;
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private BadCoordinates bad(String why) {
        return new BadCoordinates(
                "coordinates.unreadable", "'" + Quoted.of(typed) + "' cannot be read as MGRS: " + why + ".");
    }
}
