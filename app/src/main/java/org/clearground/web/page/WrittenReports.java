package org.clearground.web.page;

import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// Reports as documents, the last ones kept: the same period, prefix and language have the same report for ever.
@Component
public final class WrittenReports implements AutoCloseable {

    private static final int KEPT = 24;

    private final Jobs<Key, QuarterlyReport> jobs;

    WrittenReports(Books books) {
        jobs = new Jobs<>(
                KEPT, (key, _) -> QuarterlyReport.of(books.ledger(), key.period(), key.known(), key.language()));
    }

    /// Which report.
    ///
    /// @param period   the days
    /// @param known    the prefix
    /// @param language of its texts
    public record Key(Period period, Prefix known, String language) {

        /// Where it is read.
        String address() {
            return "/reports/" + period.code() + "/" + known.seq() + "/" + language;
        }
    }

    /// The report, once it is written.
    public Job<QuarterlyReport> report(Key key) {
        return jobs.of(key);
    }

    /// Whether it is being written.
    boolean isUnderWay(Key key) {
        return jobs.isUnderWay(key);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
