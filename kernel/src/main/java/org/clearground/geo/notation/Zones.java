package org.clearground.geo.notation;

/// The zones and latitude bands of UTM and MGRS, with the exceptions at Norway and Svalbard.
final class Zones {

    /// Bands from 80°S northwards, 8 degrees each; the last has 12.
    static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";

    static final double NORTHERNMOST = 84;
    static final double SOUTHERNMOST = -80;
    private static final int BAND_HEIGHT = 8;
    private static final int ZONE_WIDTH = 6;
    private static final int LAST_BAND = BANDS.length() - 1;

    private Zones() {}

    /// Whether UTM covers a latitude; the poles have a grid of their own.
    static boolean covers(double lat) {
        return lat >= SOUTHERNMOST && lat <= NORTHERNMOST;
    }

    /// The band of a latitude that UTM covers.
    static char band(double lat) {
        int index = (int) Math.floor((lat - SOUTHERNMOST) / BAND_HEIGHT);
        return BANDS.charAt(Math.min(index, LAST_BAND));
    }

    static double southOf(char band) {
        return SOUTHERNMOST + BAND_HEIGHT * BANDS.indexOf(band);
    }

    static double northOf(char band) {
        return BANDS.indexOf(band) == LAST_BAND ? NORTHERNMOST : southOf(band) + BAND_HEIGHT;
    }

    /// The zone in which a place is written; the antimeridian belongs to zone 1.
    static int zone(double lon, double lat) {
        int plain = (int) Math.floor(((lon + 180) % 360 + 360) % 360 / ZONE_WIDTH) + 1;
        char band = band(lat);
        if (band == 'V' && plain == 31 && lon >= 3) {
            return 32;
        }
        if (band == 'X' && plain >= 31 && plain <= 37 && lon >= 0 && lon < 42) {
            return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37;
        }
        return plain;
    }

    /// Whether there is such a zone in the band: 32X, 34X and 36X are given to their neighbours.
    static boolean exists(int zone, char band) {
        return !(band == 'X' && (zone == 32 || zone == 34 || zone == 36));
    }

    /// The longitudes in which a zone is used; those at Norway and Svalbard reach farther.
    static Extent reach(int zone) {
        int half = zone >= 31 && zone <= 37 ? ZONE_WIDTH : ZONE_WIDTH / 2;
        return new Extent(middle(zone) - half, -90, middle(zone) + half, 90);
    }

    /// The middle meridian of a zone.
    static int middle(int zone) {
        return zone * ZONE_WIDTH - 183;
    }
}
