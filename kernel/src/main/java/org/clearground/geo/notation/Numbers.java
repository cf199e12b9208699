package org.clearground.geo.notation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Decimal numbers inside a coordinate, with a point or the declared comma.
///
/// @param decimalComma whether decimals are written with a comma
/// @param typed        the whole text, for faults
record Numbers(boolean decimalComma, String typed) {

    private static final Pattern COMMA_INSIDE = Pattern.compile("[0-9],[0-9]");
    private static final Pattern POINT_INSIDE = Pattern.compile("[0-9]\\.[0-9]");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,12})?");

    /// The text with points for decimals; refuses a comma between digits that was not declared, since it could
    /// also stand between two numbers, and a point where commas were declared.
    String withPoints(String text) throws BadCoordinates {
        if (decimalComma && POINT_INSIDE.matcher(text).find()) {
            throw new BadCoordinates(
                    "coordinates.decimal",
                    "'" + Quoted.of(typed) + "' has a decimal point, but decimal commas were declared: write 12,5.");
        }
        if (!decimalComma && COMMA_INSIDE.matcher(text).find()) {
            throw new BadCoordinates(
                    "coordinates.decimal",
                    "'" + Quoted.of(typed)
                            + "' has a comma between two digits: declare decimal commas with the word comma, or put a blank"
                            + " after a comma that separates two numbers.");
        }
        return decimalComma ? text.replaceAll("([0-9]),([0-9])", "$1.$2") : text;
    }

    /// The number of a word; refuses what is none.
    BigDecimal number(String word) throws BadCoordinates {
        if (!WHOLE.matcher(word).matches()) {
            throw new BadCoordinates(
                    "coordinates.unreadable",
                    "'" + Quoted.of(word) + "' in '" + Quoted.of(typed) + "' is not a number as a coordinate has it.");
        }
        return new BigDecimal(word);
    }

    /// Half the step of a number's last digit.
    static double halfStep(BigDecimal number) {
        return 0.5 * StrictMath.pow(10, -number.scale());
    }
}
