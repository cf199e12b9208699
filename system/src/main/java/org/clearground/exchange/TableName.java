package org.clearground.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file's name says about its rows: `<anything->type[.list].(csv|geojson|xlsx)`.
///
/// @param type the record type's name
/// @param list the name of the list inside the record, if the rows are of one
/// @param kind how the file is written
public record TableName(String type, Optional<String> list, FileKind kind) {

    private static final Pattern PATTERN =
            Pattern.compile("(?:[^\\p{Cntrl}/\\\\]*-)?([a-z][a-z_]*)(?:\\.([a-z][a-z_]*))?\\.(csv|geojson|xlsx)");

    /// What the name of a file says; empty when it does not follow the pattern.
    public static Optional<TableName> parse(String fileName) {
        Matcher name = PATTERN.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        FileKind kind = FileKind.valueOf(name.group(3).toUpperCase(Locale.ROOT));
        return Optional.of(new TableName(name.group(1), Optional.ofNullable(name.group(2)), kind));
    }

    /// The plain file name: `type.list.csv`.
    public String fileName() {
        return type + list.map(l -> "." + l).orElse("") + "." + kind.ending();
    }
}
