package org.clearground.record;

import java.util.regex.Pattern;

/// Text of one shape.
///
/// @param expected what is expected, for faults
/// @param pattern  the shape
record PatternFormat(String expected, Pattern pattern) implements Format<String> {

    @Override
    public String parse(String text) throws BadText {
        String stripped = text.strip();
        if (stripped.length() > Formats.LONGEST_NUMBER
                || !pattern.matcher(stripped).matches()) {
            throw new BadText("text.bad", "'" + stripped + "' is not " + expected + ".");
        }
        return stripped;
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Storage storage() {
        return Storage.TEXT;
    }
}
