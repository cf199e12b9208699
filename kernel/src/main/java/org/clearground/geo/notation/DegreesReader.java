package org.clearground.geo.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads longitude and latitude: decimal degrees, degrees and minutes, degrees, minutes and seconds, with the
/// letters N, S, E, W before or behind, or without letters in a declared order.
final class DegreesReader {

    private static final Pattern TOKEN =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)|([NSEW])|([-+])|(DEG|[°º˚])|(''|[\"″”“])|(['′’‘´`])|([,;/])|\\s+");
    private static final int NUMBER = 1;
    private static final int LETTER = 2;
    private static final int SIGN = 3;
    private static final int FIRST_MARK = 4;
    private static final int SECONDS_MARK = 5;
    private static final int MINUTES_MARK = 6;
    private static final int SEPARATOR = 7;

    private final Notation notation;
    private final String typed;
    private final Numbers numbers;
    private final List<DegreesAxis> axes = new ArrayList<>();
    private DegreesAxis axis;

    DegreesReader(Notation notation, String typed) {
        this.notation = notation;
        this.typed = typed;
        this.numbers = new Numbers(notation.decimalComma(), typed);
        this.axis = new DegreesAxis(typed);
    }

    TypedPoint read() throws BadCoordinates {
        String text = numbers.withPoints(latin(typed.strip().toUpperCase(Locale.ROOT)));
        boolean lettersFirst = !text.isEmpty() && "NSEW".indexOf(text.charAt(0)) >= 0;
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find() && token.start() == at) {
            take(token, lettersFirst);
            at = token.end();
        }
        if (at < text.length()) {
            throw unreadable("'" + Quoted.of(text.substring(at)) + "' does not belong into degrees");
        }
        end();
        return assigned(axes.size() == 1 ? axes.getFirst().halves() : axes);
    }

    /// The Russian letters for the hemispheres, as Soviet forms write them.
    private static String latin(String upper) {
        return upper.replaceAll("С\\.? ?Ш\\.?", "N")
                .replaceAll("Ю\\.? ?Ш\\.?", "S")
                .replaceAll("В\\.? ?Д\\.?", "E")
                .replaceAll("З\\.? ?Д\\.?", "W");
    }

    private void take(Matcher token, boolean lettersFirst) throws BadCoordinates {
        if (token.group(NUMBER) != null) {
            axis.number(numbers.number(token.group(NUMBER)));
        } else if (token.group(LETTER) != null) {
            if (lettersFirst) {
                end();
            }
            axis.letter(token.group(LETTER).charAt(0));
            if (!lettersFirst) {
                end();
            }
        } else if (token.group(SIGN) != null) {
            end();
            axis.sign(token.group(SIGN));
        } else if (token.group(FIRST_MARK) != null) {
            DegreesAxis next = axis.markDegrees();
            if (next != axis) {
                axes.add(axis);
                axis = next;
            }
        } else if (token.group(MINUTES_MARK) != null) {
            axis.mark(1);
        } else if (token.group(SECONDS_MARK) != null) {
            axis.mark(2);
        } else if (token.group(SEPARATOR) != null) {
            end();
        }
    }

    private void end() {
        if (axis.hasNumbers() || axis.hasLetter()) {
            axes.add(axis);
            axis = new DegreesAxis(typed);
        }
    }

    private TypedPoint assigned(List<DegreesAxis> found) throws BadCoordinates {
        if (found.size() != 2) {
            throw unreadable("a point has one longitude and one latitude, not " + found.size() + " angles");
        }
        DegreesAxis first = found.getFirst();
        DegreesAxis second = found.getLast();
        if (first.hasLetter() != second.hasLetter()) {
            throw unreadable("only one of the two angles has a letter N, S, E or W");
        }
        boolean latitudeFirst = first.hasLetter() ? first.isLatitude() : notation.order() == Order.NORTH_FIRST;
        if (first.hasLetter() && first.isLatitude() == second.isLatitude()) {
            throw unreadable("two " + (latitudeFirst ? "latitudes" : "longitudes") + " make no point");
        }
        if (!first.hasLetter() && notation.order() == Order.LETTERED) {
            throw new BadCoordinates(
                    "coordinates.order",
                    "'" + Quoted.of(typed)
                            + "' does not say which number is the latitude: write the letters N or S and E or W, or declare"
                            + " the order with the words north-east or east-north.");
        }
        DegreesAxis latitude = latitudeFirst ? first : second;
        DegreesAxis longitude = latitudeFirst ? second : first;
        double digits = Math.max(latitude.halfStepMetres(), longitude.halfStepMetres());
        Plane place = new Plane(longitude.degrees(180, "longitude"), latitude.degrees(90, "latitude"));
        return new Landing(notation, typed).land(notation.systemOrThrow(), place, digits);
    }

    private BadCoordinates unreadable(String why) {
        return new BadCoordinates(
                "coordinates.unreadable",
                "'" + Quoted.of(typed) + "' cannot be read as degrees: " + why
                        + ". Write 39° 51' 08.3\" N, 46° 45' 29.2\" E or 39.85231 N, 46.75811 E.");
    }
}
