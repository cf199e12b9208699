package org.clearground.record;

import java.util.Optional;

/// The number of a record of another type.
///
/// @param type the other type's name
record ReferenceFormat(String type) implements Format<String> {

    @Override
    public String expected() {
        return "the number of a record of " + type;
    }

    @Override
    public String parse(String text) throws BadText {
        return Formats.NUMBER.parse(text);
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Storage storage() {
        return Storage.TEXT;
    }

    @Override
    public Optional<String> refersTo() {
        return Optional.of(type);
    }
}
