package org.clearground.geo.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An easting and a northing in metres, read from `E 9512345 N 4412345`, `512345mE 4412345mN` or two numbers in a
/// declared order.
///
/// @param east  the easting
/// @param north the northing
record EastNorth(BigDecimal east, BigDecimal north) {

    private static final Pattern TOKEN =
            Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)|M?\\.?([EN])(?![A-Z])|([XY])|M|[,;/=:]|\\s+");

    /// Reads the text, in capitals and with decimal points; the order applies when no letters stand there.
    static EastNorth read(String text, Order order, Numbers numbers) throws BadCoordinates {
        Matcher token = TOKEN.matcher(text);
        List<BigDecimal> found = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        int at = 0;
        while (token.find() && token.start() == at) {
            at = token.end();
            if (token.group(1) != null) {
                found.add(numbers.number(token.group(1)));
            } else if (token.group(2) != null) {
                letters.append(token.group(2));
            } else if (token.group(3) != null) {
                letters.append(token.group(3));
            }
        }
        if (at < text.length()) {
            throw bad(numbers, "'" + Quoted.of(text.substring(at)) + "' does not belong there");
        }
        if (letters.indexOf("X") >= 0 || letters.indexOf("Y") >= 0) {
            throw new BadCoordinates(
                    "coordinates.xy",
                    "'" + Quoted.of(numbers.typed())
                            + "': X is the northing on Soviet maps and the easting elsewhere, so it is not read. "
                            + withoutXy(found, letters.toString()));
        }
        if (found.size() != 2) {
            throw bad(numbers, "it has " + found.size() + " numbers; write thousands without blanks");
        }
        return assigned(found, letters.toString(), order, numbers);
    }

    private static EastNorth assigned(List<BigDecimal> found, String letters, Order order, Numbers numbers)
            throws BadCoordinates {
        boolean eastFirst = switch (letters) {
            case "EN" -> true;
            case "NE" -> false;
            case "" -> order == Order.EAST_FIRST;
            default -> throw bad(numbers, "it needs one letter E and one letter N, or none");
        };
        if (letters.isEmpty() && order == Order.LETTERED) {
            throw new BadCoordinates(
                    "coordinates.order",
                    "'" + Quoted.of(numbers.typed())
                            + "' does not say which number is the easting: write the letters E and N, or declare the order"
                            + " with the words east-north or north-east.");
        }
        return eastFirst
                ? new EastNorth(found.getFirst(), found.getLast())
                : new EastNorth(found.getLast(), found.getFirst());
    }

    /// How to write it: with the very numbers, when there is one for each letter.
    private static String withoutXy(List<BigDecimal> found, String letters) {
        boolean whole = found.size() == 2 && (letters.equals("XY") || letters.equals("YX"));
        String x = whole ? found.get(letters.indexOf('X')).toPlainString() : "4412345";
        String y = whole ? found.get(letters.indexOf('Y')).toPlainString() : "9312345";
        return (whole ? "" : "For X " + x + " Y " + y + ": ") + "From a Soviet map or in a Gauss-Krüger zone write E "
                + y + " N " + x + "; where X is the easting write E " + x + " N " + y + ".";
    }

    private static BadCoordinates bad(Numbers numbers, String why) {
        return new BadCoordinates(
                "coordinates.unreadable",
                "'" + Quoted.of(numbers.typed()) + "' cannot be read as easting and northing: " + why
                        + ". Write E 9512345 N 4412345.");
    }

    Plane plane() {
        return new Plane(east.doubleValue(), north.doubleValue());
    }

    double halfStep() {
        return Math.max(Numbers.halfStep(east), Numbers.halfStep(north));
    }
}
