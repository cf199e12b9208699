package org.clearground.record;

import java.util.List;
import org.clearground.code.Nearest;

/// One of the codes that a country gave for a column of its own.
///
/// @param codes the codes in the order of their list
record ChoiceFormat(List<String> codes) implements Format<String> {

    ChoiceFormat {
        codes = List.copyOf(codes);
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", codes);
    }

    @Override
    public String parse(String text) throws BadText {
        String typed = text.strip();
        if (!codes.contains(typed)) {
            throw new BadText(
                    "code.unknown",
                    "'" + typed + "' is not " + expected() + ": did you mean '" + Nearest.to(typed, codes) + "'?");
        }
        return typed;
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
