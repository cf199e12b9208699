package org.clearground.geo.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// One angle while it is read: up to three numbers, a letter or a sign.
final class DegreesAxis {

    private static final String[] UNITS = {"degrees", "minutes", "seconds"};
    private static final double PER_UNIT = 60;
    private static final char NONE = ' ';

    private final String typed;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<Boolean> marked = new ArrayList<>();
    private char letter = NONE;
    private char sign = NONE;

    DegreesAxis(String typed) {
        this.typed = typed;
    }

    boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    boolean hasLetter() {
        return letter != NONE;
    }

    boolean isLatitude() {
        return letter == 'N' || letter == 'S';
    }

    void letter(char of) throws BadCoordinates {
        if (hasLetter()) {
            throw bad("two letters stand together");
        }
        letter = of;
    }

    void sign(String of) {
        sign = of.charAt(0);
    }

    void number(BigDecimal number) {
        numbers.add(number);
        marked.add(false);
    }

    /// Marks the last number as degrees. Without letters and separators a second angle begins with it: then that
    /// one is given back.
    DegreesAxis markDegrees() throws BadCoordinates {
        if (numbers.size() < 2) {
            mark(0);
            return this;
        }
        DegreesAxis next = new DegreesAxis(typed);
        next.number(numbers.removeLast());
        marked.removeLast();
        next.mark(0);
        return next;
    }

    /// Says of the last number that it is degrees, minutes or seconds.
    void mark(int unit) throws BadCoordinates {
        if (numbers.size() != unit + 1) {
            throw bad("a mark for " + UNITS[unit] + " stands where no " + UNITS[unit] + " are");
        }
        marked.set(unit, true);
    }

    /// Two angles of equally many numbers, when nothing stands between them.
    List<DegreesAxis> halves() {
        if (numbers.size() % 2 != 0 || hasLetter() || marked.contains(true)) {
            return List.of(this);
        }
        DegreesAxis first = new DegreesAxis(typed);
        DegreesAxis second = new DegreesAxis(typed);
        first.sign = sign;
        int half = numbers.size() / 2;
        numbers.subList(0, half).forEach(first::number);
        numbers.subList(half, numbers.size()).forEach(second::number);
        return List.of(first, second);
    }

    /// The angle in decimal degrees; refuses minutes and seconds of 60 and more, and what is beyond the largest.
    double degrees(int largest, String what) throws BadCoordinates {
        if (numbers.isEmpty() || numbers.size() > UNITS.length) {
            throw bad("an angle has degrees, minutes and seconds, not " + numbers.size() + " numbers");
        }
        if (hasLetter() && sign != NONE) {
            throw bad("an angle has a letter or a sign, not both");
        }
        double value = 0;
        for (int i = numbers.size() - 1; i >= 0; i--) {
            BigDecimal number = numbers.get(i);
            if (i < numbers.size() - 1 && number.scale() > 0) {
                throw bad("only the last number of an angle has decimals, and " + number + " is followed by another");
            }
            if (i > 0 && number.compareTo(BigDecimal.valueOf(60)) >= 0) {
                throw new BadCoordinates(
                        "coordinates.sixty",
                        "'" + Quoted.of(typed) + "' has " + number.toPlainString() + " " + UNITS[i]
                                + ": they end below 60. Compare the digits with the source; perhaps these are decimals of"
                                + " the number before.");
            }
            value = value / PER_UNIT + number.doubleValue();
        }
        if (value > largest) {
            throw new BadCoordinates(
                    "coordinates.off-globe",
                    "'" + Quoted.of(typed) + "': a " + what + " of "
                            + Degrees.whole(value, ' ', ' ').strip()
                            + " is not on the globe"
                            + (largest == 90 && value <= 180 ? "; are longitude and latitude swapped?" : "."));
        }
        return sign == '-' || letter == 'S' || letter == 'W' ? -value : value;
    }

    /// Half the last digit's step in metres along a meridian.
    double halfStepMetres() {
        return numbers.isEmpty()
                ? 0
                : Numbers.halfStep(numbers.getLast()) * Degrees.METRES / StrictMath.pow(PER_UNIT, numbers.size() - 1);
    }

    private BadCoordinates bad(String why) {
        return new BadCoordinates(
                "coordinates.unreadable", "'" + Quoted.of(typed) + "' cannot be read as degrees: " + why + ".");
    }
}
