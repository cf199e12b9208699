package org.clearground.intake.waiting;

import java.util.Locale;

/// What somebody asks of the books.
public enum SentKind {
    /// A record that the books do not have yet.
    RECORD,
    /// Another version of a record.
    CORRECT,
    /// To take a record back.
    WITHDRAW,
    /// Files of records.
    IMPORT,
    /// To close a period.
    CLOSE,
    /// To keep a file with a record.
    ATTACH;

    /// Its name in the list and in texts, as `record`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
