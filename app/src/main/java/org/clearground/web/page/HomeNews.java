package org.clearground.web.page;

import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.figures.MonthFigures;
import org.clearground.figures.Register;
import org.clearground.figures.ReturnFigures;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.record.Labels;
import org.clearground.report.document.Block;
import org.clearground.report.quarterly.MonthCharts;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// What the first page shows beside the report's own figures: the course of the months, and who has not reported.
@Component
final class HomeNews implements AutoCloseable {

    private static final int KEPT = 24;

    private final Jobs<WrittenReports.Key, News> jobs;

    HomeNews(Books books) {
        jobs = new Jobs<>(KEPT, (key, _) -> of(books, key));
    }

    /// The news of a period.
    ///
    /// @param figures  the months in numbers
    /// @param months   charts of them
    /// @param expected how many returns were expected
    /// @param missing  those of which nothing came
    record News(MonthFigures figures, List<Block> months, int expected, List<Missing> missing) {}

    /// A return that did not come.
    ///
    /// @param organisation the organisation's printed name
    /// @param kind         what was expected
    /// @param period       for when
    public record Missing(String organisation, String kind, String period) {}

    Job<News> of(WrittenReports.Key key) {
        return jobs.of(key);
    }

    boolean isUnderWay(WrittenReports.Key key) {
        return jobs.isUnderWay(key);
    }

    private static News of(Books books, WrittenReports.Key key) {
        Period period = key.period();
        Prefix known = key.known();
        ReturnFigures returns = ReturnFigures.of(books.ledger(), period, known.seq());
        Register register = Register.read(books.ledger(), known.seq(), period.to());
        Labels labels = Labels.of(Locale.of(key.language()));
        MonthFigures months = MonthFigures.of(books.ledger(), period, known);
        return new News(
                months,
                MonthCharts.of(months, key.language()),
                returns.lines().size(),
                returns.missing().stream()
                        .map(line -> new Missing(
                                register.organisationName(line.organisation(), "returns"),
                                books.types()
                                        .find(line.kind().code())
                                        .map(labels::type)
                                        .orElse(line.kind().code()),
                                line.period().code()))
                        .toList());
    }

    @Override
    public void close() {
        jobs.close();
    }
}
