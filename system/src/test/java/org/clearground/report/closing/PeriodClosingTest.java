package org.clearground.report.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearground.books.BookingRefused;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.closing.Closing;
import org.clearground.closing.ClosingType;
import org.clearground.finding.Finding;
import org.clearground.ledger.Author;
import org.clearground.ledger.Head;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.SampleBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small country in April 2031 closes its first quarter.
class PeriodClosingTest {

    private static final Author AUTHOR = new Author("officer", "director");
    private static final Period QUARTER = Period.parse("2031-Q1");

    @TempDir
    Path folder = Path.of("");

    private Books books;

    @BeforeEach
    void open() {
        books = SampleBooks.in(folder);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void keepsTheReportAndItsHashes() throws IOException {
        Head before = books.ledger().head();
        PeriodClosing.Closed closed = close(QUARTER);
        assertThat(closed.closing().known()).isEqualTo(before.prefix());
        assertThat(closed.closing().entry().seq()).isEqualTo(before.seq() + 1);
        assertThat(closed.closing().files())
                .extracting(Closing.PublishedFile::name)
                .containsExactly("en/mine-action-2031-Q1.html", "en/mine-action-2031-Q1.xlsx", "en/SHA256SUMS");
        for (Closing.PublishedFile file : closed.closing().files()) {
            assertThat(Files.size(closed.folder().resolve(file.name()))).isEqualTo(file.bytes());
        }
        assertThat(Files.readString(closed.folder().resolve("en/SHA256SUMS"))).contains("  records/");
        assertThat(PeriodClosing.damaged(books, folder)).isEmpty();
    }

    @Test
    void saysWhichFileWasChangedAndWhichIsMissing() throws IOException {
        PeriodClosing.Closed closed = close(QUARTER);
        Files.delete(closed.folder().resolve("en/mine-action-2031-Q1.xlsx"));
        Files.writeString(closed.folder().resolve("en/mine-action-2031-Q1.html"), "something else");
        assertThat(PeriodClosing.damaged(books, folder))
                .extracting(Finding::code)
                .containsExactly("closing.file-changed", "closing.file-missing");
    }

    @Test
    void refusesToCloseTwiceAndWritesNothing() throws IOException {
        close(QUARTER);
        Head before = books.ledger().head();
        assertThatThrownBy(() -> close(QUARTER))
                .isInstanceOf(BookingRefused.class)
                .hasMessageContaining("clearground withdraw closing 2031-Q1");
        assertThat(books.ledger().head()).isEqualTo(before);
    }

    @Test
    void refusesAPeriodThatIsNotOver() {
        assertThatThrownBy(() -> close(Period.parse("2031-Q2")))
                .isInstanceOf(BookingRefused.class)
                .hasMessageContaining("is not over");
        assertThat(folder.resolve("closings")).doesNotExist();
    }

    @Test
    void refusesAPrefixThatLeavesOutWhatWasBookedInThePeriod() {
        Prefix early = books.ledger().prefix("5");
        assertThatThrownBy(() -> close(QUARTER, early))
                .isInstanceOf(BookingRefused.class)
                .hasMessageContaining("--known-at");
    }

    @Test
    void aClosingThatWasWithdrawnStaysVisible() throws IOException {
        Path first = close(QUARTER).folder();
        books.work(desk ->
                desk.withdraw(new Desk.Withdrawal(ClosingType.TYPE, "2031-Q1", "a table was missing", AUTHOR, "test")));
        assertThat(Closing.current(books.ledger(), books.ledger().head().seq())).isEmpty();
        PeriodClosing.Closed again = close(QUARTER);
        assertThat(again.folder()).isNotEqualTo(first);
        assertThat(again.closing().entry().draft().version()).isEqualTo(3);
        List<Closing.Step> history =
                Closing.history(books.ledger(), books.ledger().head().seq());
        assertThat(history).hasSize(3);
        assertThat(history.get(1).withdrawn()).contains("a table was missing");
        assertThat(first.resolve("en/mine-action-2031-Q1.xlsx")).exists();
    }

    private PeriodClosing.Closed close(Period period) throws IOException {
        return close(period, books.ledger().head().prefix());
    }

    private PeriodClosing.Closed close(Period period, Prefix known) throws IOException {
        return new PeriodClosing(books, folder, _ -> {}, List.of("html", "xlsx"))
                .close(new PeriodClosing.Request(period, known, AUTHOR, List.of("en"), "test"));
    }
}
