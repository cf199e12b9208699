package org.clearground.intake;

import java.util.Optional;
import org.clearground.exchange.Shortened;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;

/// Something about a place in an imported file.
///
/// @param file     the file's name
/// @param line     the line on which the row begins, counted from 1; 0 when it is about the whole file
/// @param finding  what it is, with the field
/// @param value    what the field holds, or null when it is not about one value
/// @param expected what the field should hold, or null
/// @param nearest  the valid value most like it, or null
public record FileFinding(
        String file,
        long line,
        Finding finding,
        @Nullable String value,
        @Nullable String expected,
        @Nullable String nearest) {

    /// A finding that is not about one value.
    public static FileFinding at(String file, long line, Finding finding) {
        return new FileFinding(file, line, finding, null, null, null);
    }

    /// Whether it keeps the import out of the books.
    public boolean isFault() {
        return finding.isFault();
    }

    /// The value, if it is about one, quoted and short enough to print.
    public Optional<String> shownValue() {
        return Optional.ofNullable(value).map(Shortened::of);
    }

    /// One line: `place.csv:3 level 'distrct': …`.
    @Override
    public String toString() {
        return file
                + (line > 0 ? ":" + line : "")
                + finding.where().findField().map(f -> " " + f).orElse("")
                + shownValue().map(v -> " " + v).orElse("")
                + ": "
                + finding.message()
                + (nearest == null || finding.message().contains(nearest) ? "" : " Did you mean '" + nearest + "'?")
                + " ["
                + finding.code()
                + "]";
    }
}
