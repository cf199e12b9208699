package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearground.books.Books;
import org.clearground.figures.MonthFigures;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.document.Block;
import org.clearground.report.draw.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyChartsTest {

    @Test
    void everyKeyFigureHasAChartThatSaysItsNumbersInWords(@TempDir Path folder) {
        try (Books books = SampleBooks.in(folder)) {
            Prefix known = books.ledger().head().prefix();
            Period period = Period.quarter(2031, 1);
            MonthFigures months = MonthFigures.of(books.ledger(), period, known);
            for (String language : QuarterlyReport.LANGUAGES) {
                QuarterlyReport report = QuarterlyReport.of(books.ledger(), period, known, language);
                Map<String, Drawing> charts = KeyCharts.of(months, report);
                List<String> labels =
                        report.keyFigures().stream().map(Block.Card::label).toList();
                assertThat(charts.keySet()).as(language).containsExactlyInAnyOrderElementsOf(labels);
            }
            Map<String, Drawing> charts = KeyCharts.of(months, QuarterlyReport.of(books.ledger(), period, known, "en"));
            assertThat(said(charts, "Explosive ordnance found"))
                    .contains("Jan 2031: 0;", "Feb 2031: 1,000;", "Mar 2031: 0.");
            assertThat(said(charts, "Area cleared")).startsWith("Apr 2030 to Dec 2030: no figure; Jan 2031: 0.0;");
            assertThat(said(charts, "People killed or injured"))
                    .as("each month's end")
                    .contains("Jan 2031: 0;", "Feb 2031: 2;", "Mar 2031: 2.");
            assertThat(said(charts, "Contaminated area"))
                    .startsWith("Apr 2030 to Nov 2030: no figure;")
                    .contains("Feb 2031: 10", "Mar 2031: 12.5");
        }
    }

    private static String said(Map<String, Drawing> charts, String label) {
        return Objects.requireNonNull(charts.get(label)).caption().description();
    }
}
