package org.clearground.geo.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How coordinates are declared to be written: `wgs84`, `utm`, `utm-band`, `mgrs` or `EPSG:28409`.
///
/// After `wgs84` and `EPSG:…` the words `east-north` or `north-east` say which of two numbers comes first when no
/// letters do; the word `comma` says that decimals are written with a comma. Nothing is guessed from a text.
///
/// @param kind         the kind of notation
/// @param system       the reference system, of degrees and grids; null for UTM and MGRS, which name their zone
/// @param order        which of two numbers comes first
/// @param decimalComma whether 12,5 is meant where others write 12.5
public record Notation(Kind kind, @Nullable ReferenceSystem system, Order order, boolean decimalComma) {

    private static final String EXPECTED =
            "write wgs84, utm, utm-band, mgrs or EPSG:28409, after wgs84 or EPSG:… perhaps"
                    + " east-north or north-east, and comma for decimal commas";
    /// The number of WGS84's longitude and latitude in the EPSG register.
    public static final int WGS84 = 4326;

    private static final int LONGEST = 200;

    /// What a text looks like.
    public enum Kind {
        /// Longitude and latitude.
        DEGREES,
        /// Zone, hemisphere (N or S), easting, northing.
        UTM,
        /// Zone, latitude band (C to X), easting, northing.
        UTM_BAND,
        /// Zone, band, square, digits.
        MGRS,
        /// Easting and northing.
        GRID
    }

    /// Degrees on WGS84 with letters, decimal points.
    public static final Notation DEGREES = wgs84();

    /// UTM with N or S for the hemisphere.
    public static final Notation UTM = new Notation(Kind.UTM, null, Order.LETTERED, false);

    /// UTM with the letter of the latitude band.
    public static final Notation UTM_BAND = new Notation(Kind.UTM_BAND, null, Order.LETTERED, false);

    /// The military grid reference system.
    public static final Notation MGRS = new Notation(Kind.MGRS, null, Order.LETTERED, false);

    private static Notation wgs84() {
        return new Notation(Kind.DEGREES, ReferenceSystem.find(WGS84).orElseThrow(), Order.LETTERED, false);
    }

    /// Reads a declaration; refuses what is none, and a system that is not known here.
    public static Notation parse(String declared) throws BadCoordinates {
        List<String> words = new ArrayList<>(
                Arrays.asList(declared.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+")));
        boolean comma = words.remove("comma");
        Order order = order(words);
        if (words.size() != 1) {
            throw bad(declared);
        }
        Notation read = kind(words.getFirst(), declared);
        if (order != Order.LETTERED && read.system == null) {
            throw new BadCoordinates(
                    "coordinates.notation",
                    "'" + Quoted.of(declared) + "': " + read + " has an order of its own; leave the order out.");
        }
        return new Notation(read.kind, read.system, order, comma);
    }

    private static Order order(List<String> words) {
        for (Order order : List.of(Order.EAST_FIRST, Order.NORTH_FIRST)) {
            if (words.remove(order.words().strip())) {
                return order;
            }
        }
        return Order.LETTERED;
    }

    private static Notation kind(String word, String declared) throws BadCoordinates {
        switch (word) {
            case "wgs84":
                return DEGREES;
            case "utm":
                return UTM;
            case "utm-band":
                return UTM_BAND;
            case "mgrs":
                return MGRS;
            default:
                break;
        }
        if (!word.matches("epsg:[0-9]{4,6}")) {
            throw bad(declared);
        }
        int code = Integer.parseInt(word.substring("epsg:".length()));
        Optional<ReferenceSystem> system = ReferenceSystem.find(code);
        if (system.isEmpty()) {
            throw new BadCoordinates(
                    "coordinates.system",
                    "EPSG:" + code + " is not known here: there is no such system in metres or degrees, its projection"
                            + " is not calculated, or no shift of its datum to WGS84 of known accuracy is published as"
                            + " seven numbers. Transform the coordinates elsewhere and give them in WGS84.");
        }
        return new Notation(system.get().isProjected() ? Kind.GRID : Kind.DEGREES, system.get(), Order.LETTERED, false);
    }

    private static BadCoordinates bad(String declared) {
        return new BadCoordinates(
                "coordinates.notation", "'" + Quoted.of(declared) + "' is not a notation: " + EXPECTED + ".");
    }

    /// Reads a text that was declared to be written this way; refuses everything that could mean something else.
    public TypedPoint read(String typed) throws BadCoordinates {
        if (typed.isBlank() || typed.length() > LONGEST) {
            throw new BadCoordinates(
                    "coordinates.unreadable",
                    typed.isBlank()
                            ? "No coordinates were written."
                            : "The text is too long for the coordinates of one point.");
        }
        return switch (kind) {
            case DEGREES -> new DegreesReader(this, typed).read();
            case UTM, UTM_BAND -> new UtmReader(this, typed).read();
            case MGRS -> new MgrsReader(this, typed).read();
            case GRID -> new GridReader(this, typed).read();
        };
    }

    /// The reference system of degrees and grids.
    ReferenceSystem systemOrThrow() {
        if (system == null) {
            throw new IllegalStateException(this + " names its zone in the text");
        }
        return system;
    }

    /// The declaration in its shortest form; [#parse(String)] reads it back.
    @Override
    public String toString() {
        String word = switch (kind) {
            case UTM -> "utm";
            case UTM_BAND -> "utm-band";
            case MGRS -> "mgrs";
            case DEGREES, GRID ->
                systemOrThrow().code() == WGS84
                        ? "wgs84"
                        : "EPSG:" + systemOrThrow().code();
        };
        return word + order.words() + (decimalComma ? " comma" : "");
    }
}
