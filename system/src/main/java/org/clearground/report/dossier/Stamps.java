package org.clearground.report.dossier;

import java.time.LocalDate;
import java.util.Map;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.report.document.Stamp;

/// What stands on every page of a dossier.
final class Stamps {

    /// The setting with a line for every page, such as that the data are for demonstration.
    private static final String NOTICE = "report.notice";

    private Stamps() {}

    static Stamp of(Books books, Prefix known, Words words, String period) {
        LocalDate made = made(books, known);
        String upTo = words.say("known", Map.of("entry", words.numbers().print(known.seq()), "day", made.toString()))
                .plain();
        return new Stamp(period, upTo, known.head().abbreviated(), books.setting(NOTICE, made, known.seq()));
    }

    /// The day of the prefix's last booking.
    static LocalDate made(Books books, Prefix known) {
        return books.ledger().entry(known.seq()).map(books::bookedOn).orElse(LocalDate.EPOCH);
    }
}
