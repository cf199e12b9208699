package org.clearground.geo.notation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.finding.Finding;

/// Reads UTM on WGS84: `38N 512345 4412345`, or with the latitude band `38S 512345 4412345` when that was
/// declared. The letters S and N mean both: which, is never guessed.
final class UtmReader {

    private static final Pattern BEGINNING =
            Pattern.compile("(?:ZONE\\s+)?([0-9]{1,2})\\s*([A-Z])(?![A-Z])[\\s,;]*(.*)", Pattern.DOTALL);

    private final Notation notation;
    private final String typed;

    UtmReader(Notation notation, String typed) {
        this.notation = notation;
        this.typed = typed;
    }

    TypedPoint read() throws BadCoordinates {
        Numbers numbers = new Numbers(notation.decimalComma(), typed);
        Matcher text = BEGINNING.matcher(numbers.withPoints(typed.strip().toUpperCase(Locale.ROOT)));
        if (!text.matches()) {
            throw new BadCoordinates(
                    "coordinates.unreadable",
                    "'" + Quoted.of(typed) + "' cannot be read as UTM: write the zone, "
                            + (byBand() ? "the letter of its band" : "N or S for the hemisphere")
                            + ", the easting and the northing, as 38" + (byBand() ? "S" : "N") + " 512345 4412345.");
        }
        int zone = Integer.parseInt(text.group(1));
        char letter = text.group(2).charAt(0);
        boolean northern = northern(zone, letter);
        EastNorth read = EastNorth.read(text.group(3), Order.EAST_FIRST, numbers);
        return landed(zone, northern, letter, read);
    }

    private boolean byBand() {
        return notation.kind() == Notation.Kind.UTM_BAND;
    }

    private boolean northern(int zone, char letter) throws BadCoordinates {
        if (zone < 1 || zone > 60) {
            throw new BadCoordinates(
                    "coordinates.zone", "'" + Quoted.of(typed) + "': UTM zones go from 1 to 60, not " + zone + ".");
        }
        if ("ABYZ".indexOf(letter) >= 0) {
            throw MgrsReader.polar(typed);
        }
        if (byBand()) {
            if (Zones.BANDS.indexOf(letter) < 0) {
                throw new BadCoordinates(
                        "coordinates.band",
                        "'" + Quoted.of(typed) + "': " + letter
                                + " is not a latitude band; they go from C to X, without I and O.");
            }
            return letter >= 'N';
        }
        if (letter != 'N' && letter != 'S') {
            throw new BadCoordinates(
                    "coordinates.band",
                    "'" + Quoted.of(typed) + "': " + letter
                            + " is a latitude band, and utm expects N or S for the hemisphere. Declare utm-band if the letter is"
                            + " the band.");
        }
        return letter == 'N';
    }

    private TypedPoint landed(int zone, boolean northern, char letter, EastNorth read) throws BadCoordinates {
        double easting = read.east().doubleValue();
        double northing = read.north().doubleValue();
        if (easting < 100_000 || easting >= 1_000_000) {
            throw new BadCoordinates(
                    "coordinates.easting",
                    "'" + Quoted.of(typed) + "': a UTM easting has six digits before the decimals, 100000 to 999999"
                            + (northing >= 100_000 && northing < 1_000_000
                                    ? "; are easting and northing swapped?"
                                    : "."));
        }
        if (northing < 0 || northing > 10_000_000) {
            throw new BadCoordinates(
                    "coordinates.northing",
                    "'" + Quoted.of(typed) + "': a UTM northing lies between 0 and 10000000 metres.");
        }
        ReferenceSystem system = ReferenceSystem.utm(zone, northern);
        if (!Zones.covers(system.toWgs84(read.plane()).north())) {
            throw MgrsReader.polar(typed);
        }
        TypedPoint point = new Landing(notation, typed).land(system, Zones.reach(zone), read.plane(), read.halfStep());
        return checked(point, zone, letter);
    }

    private TypedPoint checked(TypedPoint point, int zone, char letter) throws BadCoordinates {
        double lat = point.position().lat();
        char band = Zones.band(lat);
        if (byBand() && band != letter) {
            throw new BadCoordinates(
                    "coordinates.band",
                    "'" + Quoted.of(typed) + "' lies in band " + band + ", not " + letter
                            + ": compare the northing, and whether the letter means the hemisphere.");
        }
        int own = Zones.zone(point.position().lon(), lat);
        if (own == zone || !point.warnings().isEmpty()) {
            return point;
        }
        return new TypedPoint(typed, notation, point.position(), point.accuracy(), java.util.List.of(otherZone(own)));
    }

    private Finding otherZone(int own) {
        return Finding.warning(
                "coordinates.beyond-area",
                "'" + Quoted.of(typed) + "' lies beyond its zone: there, zone " + own + " is used. Check the zone.");
    }
}
