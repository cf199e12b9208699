package org.clearground.record;

import java.util.List;
import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Bearings;

/// A bearing, kept as it was typed.
record BearingFormat() implements Format<String> {

    @Override
    public String expected() {
        return "a bearing as 123.5, 123°30' or in divisions 20-58";
    }

    @Override
    public String parse(String text) throws BadText {
        try {
            Bearings.read(text);
            return text.strip();
        } catch (BadCoordinates e) {
            throw new BadText(List.of(e.finding()));
        }
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
