package org.clearground.web.entry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.books.Books;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;
import org.springframework.stereotype.Component;

/// Proposes a number for a new record: the one after the latest of its type that nobody uses yet.
@Component
final class NextNumber {

    private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]{1,9})");
    private static final int TRIES = 1_000;

    private final Books books;
    private final SqlWaitingList list;

    NextNumber(Books books, SqlWaitingList list) {
        this.books = books;
        this.list = list;
    }

    /// The number; empty where the latest record's does not end with digits.
    String of(RecordType type) {
        long head = books.ledger().head().seq();
        List<Entry> latest =
                books.ledger().currentBefore(type.name(), "", new LedgerReader.Page(head, Long.MAX_VALUE, 1));
        if (latest.isEmpty()) {
            return "";
        }
        Matcher counted = COUNTED.matcher(latest.getFirst().draft().record().number());
        if (!counted.matches()) {
            return "";
        }
        int width = counted.group(2).length();
        long count = Long.parseLong(counted.group(2));
        for (long next = count + 1; next <= count + TRIES; next++) {
            String digits = Long.toString(next);
            String number = counted.group(1) + "0".repeat(Math.max(0, width - digits.length())) + digits;
            if (isFree(type, number)) {
                return number;
            }
        }
        return "";
    }

    private boolean isFree(RecordType type, String number) {
        return books.ledger()
                        .latest(RecordIds.of(type.name(), number), Long.MAX_VALUE)
                        .isEmpty()
                && list.about(type.name(), number).isEmpty();
    }
}
