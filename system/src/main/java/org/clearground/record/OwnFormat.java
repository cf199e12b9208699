package org.clearground.record;

import java.util.List;
import java.util.Optional;

/// The format of a column that a country added: another format with the words that the country gave.
///
/// @param format how the value is written
/// @param label  what the column is called
/// @param help   one sentence that says what to write in it
/// @param <T>    the value's type
public record OwnFormat<T>(Format<T> format, String label, String help) implements Format<T> {

    @Override
    public String expected() {
        return format.expected();
    }

    @Override
    public T parse(String text) throws BadText {
        return format.parse(text);
    }

    @Override
    public String write(T value) {
        return format.write(value);
    }

    @Override
    public Storage storage() {
        return format.storage();
    }

    @Override
    public List<String> codes() {
        return format.codes();
    }

    @Override
    public Optional<String> refersTo() {
        return format.refersTo();
    }
}
