package org.clearground.geo.notation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bearings as they are written: `123.5`, `123°30'`, `123 30 15`, or `20-58` in divisions of which a circle has
/// 60-00, as Soviet compasses have them.
public final class Bearings {

    private static final Pattern DEGREES = Pattern.compile(
            "([0-9]{1,3}(?:\\.[0-9]{1,9})?)[°º˚]?(?:\\s*([0-9]{1,2}(?:\\.[0-9]{1,9})?)['′’]?(?:\\s*([0-9]{1,2}(?:\\.[0-9]{1,9})?)(?:[\"″”]|'')?)?)?");
    private static final Pattern DIVISIONS = Pattern.compile("([0-9]{1,2})-([0-9]{2})");
    private static final double CIRCLE = 360;
    private static final double DIVISIONS_IN_CIRCLE = 6_000;

    private Bearings() {}

    /// The bearing in degrees from 0 to 360; refuses what is none.
    public static double read(String typed) throws BadCoordinates {
        String text = typed.strip();
        Matcher divisions = DIVISIONS.matcher(text);
        if (divisions.matches()) {
            int count = Integer.parseInt(divisions.group(1)) * 100 + Integer.parseInt(divisions.group(2));
            return inCircle(count * CIRCLE / DIVISIONS_IN_CIRCLE, typed);
        }
        Matcher degrees = DEGREES.matcher(text);
        if (!degrees.matches()) {
            throw new BadCoordinates(
                    "coordinates.bearing",
                    "'" + Quoted.of(typed)
                            + "' is not a bearing: write degrees as 123.5, degrees and minutes as 123°30', or divisions as 20-58.");
        }
        double value = 0;
        for (int i = 3; i >= 1; i--) {
            String group = degrees.group(i);
            if (group == null) {
                continue;
            }
            BigDecimal number = new BigDecimal(group);
            boolean last = i == 3 || degrees.group(i + 1) == null;
            if ((!last && number.scale() > 0) || (i > 1 && number.doubleValue() >= 60)) {
                throw new BadCoordinates(
                        "coordinates.bearing",
                        "'" + Quoted.of(typed)
                                + "': minutes and seconds of a bearing end below 60, and only its last number has decimals.");
            }
            value = value / 60 + number.doubleValue();
        }
        return inCircle(value, typed);
    }

    private static double inCircle(double degrees, String typed) throws BadCoordinates {
        if (degrees > CIRCLE) {
            throw new BadCoordinates(
                    "coordinates.bearing", "'" + Quoted.of(typed) + "': a bearing lies between 0 and 360 degrees.");
        }
        return degrees;
    }
}
