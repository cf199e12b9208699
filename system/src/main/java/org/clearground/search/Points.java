package org.clearground.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Notation;
import org.clearground.geo.notation.TypedPoint;

/// Reads a text as coordinates in every notation that it may be written in.
public final class Points {

    private static final Pattern NUMBERS =
            Pattern.compile("[-+]?[0-9]{1,3}(?:\\.[0-9]+)?°?[\\s,;/]+[-+]?[0-9]{1,3}(?:\\.[0-9]+)?°?");
    private static final Pattern DECLARED = Pattern.compile("(?i)(epsg:[0-9]{4,6})[\\s,;:]+(.+)");
    private static final List<Notation> NOTATIONS =
            List.of(Notation.DEGREES, Notation.UTM, Notation.UTM_BAND, Notation.MGRS);

    private Points() {}

    /// Every point that the text can mean; none when it is not a point. Two bare numbers can mean two: whoever
    /// asks chooses.
    public static List<TypedPoint> read(String text) {
        String asked = text.strip();
        Matcher declared = DECLARED.matcher(asked);
        List<TypedPoint> points = new ArrayList<>();
        if (declared.matches()) {
            add(declared.group(1).toLowerCase(Locale.ROOT), declared.group(2), points);
            return points;
        }
        for (Notation notation : NOTATIONS) {
            add(notation.toString(), asked, points);
        }
        if (points.isEmpty() && NUMBERS.matcher(asked).matches()) {
            add("wgs84 north-east", asked, points);
            add("wgs84 east-north", asked, points);
        }
        return points;
    }

    private static void add(String notation, String text, List<TypedPoint> points) {
        try {
            TypedPoint point = Notation.parse(notation).read(text);
            if (points.stream().noneMatch(p -> p.position().equals(point.position()))) {
                points.add(point);
            }
        } catch (BadCoordinates _) {
            // another notation may fit, and a text that fits none is no point
        }
    }
}
