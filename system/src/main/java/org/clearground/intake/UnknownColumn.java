package org.clearground.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearground.code.Nearest;
import org.clearground.exchange.Shortened;
import org.clearground.finding.Finding;

/// A column that the type does not have. It is refused, not skipped: skipping would lose what somebody wrote
/// down.
final class UnknownColumn {

    private static final String[] PERSONAL = {
        "name", "phone", "birth", "address", "remark", "comment", "note", "description", "narrative", "passport", "text"
    };

    private UnknownColumn() {}

    static FileFinding in(ImportFile file, long line, String name, Collection<String> known) {
        String nearest = Nearest.to(name, known.stream().sorted().toList());
        String sentence = Shortened.of(name) + " is not a column of " + file.table() + ": did you mean '" + nearest
                + "'? Otherwise remove it.";
        if (file.type().name().equals("accident") && mayNameAPerson(name)) {
            sentence = Shortened.of(name)
                    + " is not taken: an accident has no names and no free text, because they can show"
                    + " who a victim is. Remove the column.";
        }
        Finding fault = Finding.fault("column.unknown", sentence).inField(name);
        return new FileFinding(file.name(), line, fault, null, "one of the columns of " + file.table(), nearest);
    }

    private static boolean mayNameAPerson(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return Stream.of(PERSONAL).anyMatch(lower::contains);
    }
}
