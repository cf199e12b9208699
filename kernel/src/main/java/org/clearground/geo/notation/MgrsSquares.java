package org.clearground.geo.notation;

/// The letters of the 100 km squares (scheme AA, of WGS84): eight columns a zone in sets of three, twenty rows
/// that repeat every 2,000 km, shifted by five in even zones.
final class MgrsSquares {

    static final String ROWS = "ABCDEFGHJKLMNPQRSTUV";
    static final double SIDE = 100_000;
    private static final String[] COLUMNS = {"STUVWXYZ", "ABCDEFGH", "JKLMNPQR"};
    private static final int SHIFT = 5;
    private static final double CYCLE = 2_000_000;
    private static final double SOUTHERN = 10_000_000;

    /// Metres along the meridian that a degree of latitude takes, roughly.
    private static final double DEGREE = 110_900;

    private MgrsSquares() {}

    /// How many hundred kilometres the west side of a column has as easting; 0 when the zone has no such column.
    static int column(int zone, char letter) {
        return COLUMNS[zone % 3].indexOf(letter) + 1;
    }

    static char columnLetter(int zone, double easting) {
        return COLUMNS[zone % 3].charAt((int) (easting / SIDE) - 1);
    }

    /// The northing of a row's south side within the 2,000 km in which the letters repeat.
    static double row(int zone, char letter) {
        int shift = zone % 2 == 0 ? SHIFT : 0;
        return Math.floorMod(ROWS.indexOf(letter) - shift, ROWS.length()) * SIDE;
    }

    static char rowLetter(int zone, double northing) {
        int shift = zone % 2 == 0 ? SHIFT : 0;
        return ROWS.charAt(Math.floorMod((int) Math.floor(northing / SIDE) + shift, ROWS.length()));
    }

    /// What to add to a northing within 2,000 km so that it comes nearest to the middle of the band.
    static double cycle(char band, double northing) {
        double middle = (Zones.southOf(band) + Zones.northOf(band)) / 2 * DEGREE + (band < 'N' ? SOUTHERN : 0);
        return Math.round((middle - northing) / CYCLE) * CYCLE;
    }
}
