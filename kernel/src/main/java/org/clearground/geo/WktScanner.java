package org.clearground.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads well-known text from left to right.
final class WktScanner {

    private static final int LONGEST_NUMBER = 60;
    private static final int DECIMALS = 8;

    /// Degrees far beyond the globe, still far from overflow in grid steps.
    private static final long LARGEST = 10_000_000;

    private final String text;
    private int at;

    WktScanner(String text) {
        this.text = text;
    }

    /// The word at the beginning, in capitals.
    String kind() {
        String word = word();
        if (word.equals("SRID")) {
            throw fault("write the geometry without SRID=…; degrees WGS84 are meant");
        }
        return word;
    }

    RawRing point() {
        if (empty()) {
            throw fault("a point needs a longitude and a latitude");
        }
        RawRing one = ring();
        if (one.size() != 1) {
            throw fault("a point has one position");
        }
        return one;
    }

    List<RawRing> polygon() {
        List<RawRing> rings = new ArrayList<>(1);
        if (empty()) {
            return rings;
        }
        expect('(');
        do {
            rings.add(ring());
        } while (comma());
        expect(')');
        return rings;
    }

    List<List<RawRing>> multiPolygon() {
        List<List<RawRing>> polygons = new ArrayList<>(1);
        if (empty()) {
            return polygons;
        }
        expect('(');
        do {
            polygons.add(polygon());
            if (polygons.getLast().isEmpty()) {
                throw fault("a part of a multipolygon cannot be empty");
            }
        } while (comma());
        expect(')');
        return polygons;
    }

    /// Refuses anything but blanks up to the end.
    void end() {
        blanks();
        if (at < text.length()) {
            throw fault("nothing may follow the last bracket");
        }
    }

    private RawRing ring() {
        RingBuilder ring = new RingBuilder();
        expect('(');
        do {
            double lon = degrees();
            ring.add(lon, degrees());
        } while (comma());
        expect(')');
        return ring.build();
    }

    /// Reads a decimal to its grid step without rounding twice; a number with an exponent takes the slow way.
    private double degrees() {
        blanks();
        int start = at;
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        int digits = at;
        long steps = digits(LARGEST) * Grid.STEPS_PER_DEGREE;
        int count = at - digits;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int from = at;
            steps += fraction();
            count += at - from;
        }
        if (count == 0 || at - start > LONGEST_NUMBER) {
            throw fault("expected a number of degrees with a decimal point");
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            return exponent(start);
        }
        return Grid.degrees(negative ? -steps : steps);
    }

    private long digits(long limit) {
        long value = 0;
        for (; at < text.length() && isDigit(text.charAt(at)); at++) {
            value = value * 10 + (text.charAt(at) - '0');
            if (value > limit) {
                throw fault("the number is too large for degrees");
            }
        }
        return value;
    }

    /// The decimals in grid steps, the ninth rounding up from five.
    private long fraction() {
        long value = 0;
        int read = 0;
        for (; at < text.length() && isDigit(text.charAt(at)); at++, read++) {
            int digit = text.charAt(at) - '0';
            if (read < DECIMALS) {
                value = value * 10 + digit;
            } else if (read == DECIMALS && digit >= 5) {
                value++;
            }
        }
        for (; read < DECIMALS; read++) {
            value *= 10;
        }
        return value;
    }

    private double exponent(int start) {
        while (at < text.length() && " \t\r\n,()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        try {
            double value = at - start > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(text.substring(start, at));
            if (Math.abs(value) <= LARGEST) {
                return Grid.snap(value);
            }
        } catch (NumberFormatException e) {
            at = start;
        }
        throw fault("expected a number of degrees with a decimal point");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean empty() {
        blanks();
        if (at < text.length() && Character.isLetter(text.charAt(at))) {
            String word = word();
            if (!word.equals("EMPTY")) {
                throw fault("'" + word + "' is not taken: write two-dimensional geometry, without heights or measures");
            }
            return true;
        }
        return false;
    }

    private String word() {
        blanks();
        int start = at;
        while (at < text.length() && at - start < 20 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private boolean comma() {
        blanks();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        blanks();
        if (at >= text.length() || text.charAt(at) != c) {
            throw fault("expected '" + c + "'");
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ' && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /// A fault with the place in the text and what stands there.
    GeometryFormatException fault(String sentence) {
        String here = text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 10));
        return new GeometryFormatException(
                "not well-known text at character " + (at + 1) + " (…" + here + "…): " + sentence);
    }
}
