package org.clearground.web.page;

import java.time.LocalDate;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.closing.Closing;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.QuarterlyReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a page is asked. Without a period it is the one last closed, else the quarter before this one;
/// without a prefix it is the head.
@Component
public final class Asking {

    private static final int MONTHS = 3;

    private final Books books;

    Asking(Books books) {
        this.books = books;
    }

    /// The period and the prefix of an address; refuses what is neither with [BadQuestion].
    public Question of(@Nullable String period, @Nullable String known) {
        Prefix prefix = prefix(known);
        return new Question(period == null || period.isBlank() ? usual(prefix) : period(period), prefix);
    }

    /// The prefix of an address, the head without one; refuses what is none with [BadQuestion].
    public Prefix prefix(@Nullable String known) {
        try {
            return known == null || known.isBlank()
                    ? books.ledger().head().prefix()
                    : books.ledger().prefix(known.strip());
        } catch (LedgerRefusal | IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    /// The report of an address; refuses what is none with [BadQuestion].
    public WrittenReports.Key report(String period, String known, String language) {
        if (!QuarterlyReport.LANGUAGES.contains(language)) {
            throw BadQuestion.notFound("There is no report in " + language + ".");
        }
        return new WrittenReports.Key(period(period), prefix(known), language);
    }

    /// A period, as 2025-Q1; refuses what is none with [BadQuestion].
    public static Period period(String text) {
        try {
            return Period.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    private Period usual(Prefix known) {
        List<Closing> closed = Closing.current(books.ledger(), known.seq());
        return closed.isEmpty() ? before(books.today()) : closed.getLast().period();
    }

    /// The quarter before the one that the day lies in.
    static Period before(LocalDate day) {
        LocalDate earlier = day.minusMonths(MONTHS);
        return Period.quarter(earlier.getYear(), (earlier.getMonthValue() - 1) / MONTHS + 1);
    }

    /// The period of the same length just before.
    static Period previous(Period period) {
        LocalDate end = period.from().minusDays(1);
        LocalDate next = period.to().plusDays(1);
        if (period.from().getDayOfMonth() == 1 && next.getDayOfMonth() == 1) {
            return new Period(
                    period.from().minusMonths(period.from().until(next).toTotalMonths()), end);
        }
        long days = period.to().toEpochDay() - period.from().toEpochDay();
        return new Period(end.minusDays(days), end);
    }
}
