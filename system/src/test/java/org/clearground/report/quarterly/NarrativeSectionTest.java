package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedsListType;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.marking.MarkingType;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.record.Sample;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarrativeSectionTest {

    private static final String EXPIRED = "Stale: its last day has passed, and its record still says “In force”.";

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable QuarterlyReport plain;
    private static @Nullable QuarterlyReport told;

    @BeforeAll
    static void write() throws IOException {
        for (String name : List.of("plain", "told", "out")) {
            Files.createDirectories(dir().resolve(name));
        }
        try (Books books = SampleBooks.in(dir().resolve("plain"))) {
            plain = report(books, "en");
        }
        try (Books books = SampleBooks.in(dir().resolve("told"))) {
            records(books);
            told = report(books, "en");
            ReportFiles.write(told(), dir().resolve("out"), List.of("html", "pdf", "xlsx", "docx"), n -> {});
            ReportFiles.write(report(books, "az"), dir().resolve("out"), List.of("html"), n -> {});
        }
    }

    private static void records(Books books) {
        book(
                books,
                new AgreementType(),
                Sample.of(
                                new AgreementType(),
                                "number",
                                "AGR-1",
                                "title",
                                "Grant for dogs",
                                "kind",
                                "grant",
                                "signed_on",
                                "2030-05-01",
                                "valid_to",
                                "2031-02-28",
                                "status",
                                "in_force",
                                "as_of",
                                "2031-01-10",
                                "text",
                                "Eight dogs &\n their handlers.")
                        .row(AgreementType.PARTIES, "name", "A donor <x>"));
        book(
                books,
                new MeetingType(),
                Sample.of(
                        new MeetingType(),
                        "number",
                        "MEET-1",
                        "title",
                        "Council",
                        "kind",
                        "coordination_council",
                        "from_day",
                        "2031-02-10",
                        "to_day",
                        "2031-02-11",
                        "participants",
                        "17"));
        book(
                books,
                new NeedsListType(),
                Sample.of(
                                new NeedsListType(),
                                "number",
                                "NL-1",
                                "title",
                                "Winter needs",
                                "as_of",
                                "2030-12-31",
                                "organisation",
                                "OP")
                        .row(
                                NeedsListType.NEEDS,
                                "need",
                                "Detectors",
                                "unit",
                                "detectors",
                                "quantity",
                                "1200",
                                "amount",
                                "64000.5",
                                "currency",
                                "USD",
                                "priority",
                                "urgent",
                                "state",
                                "partly_met")
                        .row(NeedsListType.NEEDS, "need", "Medics"));
        book(
                books,
                new MarkingType(),
                Sample.of(
                        new MarkingType(),
                        "number",
                        "MRK-1",
                        "kind",
                        "unknown",
                        "place",
                        "D-A",
                        "organisation",
                        "NA",
                        "set_up_on",
                        "2029-01-01"));
    }

    private static void book(Books books, RecordType type, Sample sample) {
        Author author = new Author("officer", "director");
        books.work(desk -> desk.record(new Submission(type, sample.fields(), author, "test", null)));
    }

    private static Path dir() {
        return Objects.requireNonNull(folder);
    }

    private static QuarterlyReport told() {
        return Objects.requireNonNull(told);
    }

    private static QuarterlyReport report(Books books, String language) {
        return QuarterlyReport.of(
                books.ledger(), Period.quarter(2031, 1), books.ledger().head().prefix(), language);
    }

    private static List<String> rows(String id) {
        return told().document().tables().stream()
                .filter(t -> t.id().equals(id))
                .flatMap(t -> t.rows().stream())
                .map(r -> String.join(
                                " | ", r.cells().stream().map(Table.Cell::plain).toList())
                        .replace('\u00a0', ' '))
                .toList();
    }

    private static String words(QuarterlyReport report) {
        return String.join(
                "\n",
                report.document().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(b -> ((Block.Paragraph) b).text().plain())
                        .toList());
    }

    private static String part(String file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(dir().resolve("out").resolve(file).toFile())) {
            return new String(
                    zip.getInputStream(Objects.requireNonNull(zip.getEntry(entry)))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void whereNothingIsOnRecordTheReportSaysSo() {
        QuarterlyReport empty = Objects.requireNonNull(plain);
        assertThat(words(empty))
                .contains("Nothing is recorded: the books hold no agreement, no meeting and no list of needs")
                .contains("The books hold no marking or fence")
                .contains("The books hold no minefield sign");
        assertThat(empty.document().tables())
                .extracting(Table::id)
                .doesNotContain("agreements", "meetings", "needs-lists", "needs", "marking-by-district");
        assertThat(empty.document().blocks())
                .filteredOn(Block.Remarks.class::isInstance)
                .flatExtracting(b -> ((Block.Remarks) b).remarks())
                .extracting(r -> ((Block.Remark) r).code())
                .doesNotContain("narrative.stale");
    }

    @Test
    void eachLineSaysWhatIsRecordedAsOfWhichDayAndWhyItIsStale() {
        assertThat(rows("agreements"))
                .containsExactly("Grant for dogs | " + EXPIRED + " Grant agreement. Parties: A donor <x>."
                        + " Signed on 1 May 2030, valid to 28 February 2031."
                        + " Its time ended in the period; status: In force. “Eight dogs & their handlers.”"
                        + " | 10 Jan 2031");
        assertThat(rows("meetings"))
                .containsExactly("Council | Coordination council: 10 February to 11 February 2031. Participants: 17."
                        + " | 11 Feb 2031");
        assertThat(rows("needs-lists"))
                .containsExactly("Winter needs | Stale: the list is of 31 December 2030 and was not renewed for the"
                        + " first quarter of 2031. By Operator. | 31 Dec 2030");
        assertThat(rows("needs"))
                .containsExactly(
                        "Winter needs |  |  |  |  |  |  | ",
                        "Detectors | 1,200 | detectors | 64,000.5 | USD | Urgent | Partly met | Stale 31 Dec 2030",
                        "Medics | not stated |  |  |  | Unknown | Unknown | Stale 31 Dec 2030");
        assertThat(words(told())).contains("Lines that are marked as stale: 2.");
    }

    @Test
    void markingOfUnknownKindAndLengthIsShown() {
        assertThat(rows("marking-by-district"))
                .containsExactly(
                        "Kəlbəcər | 1 | 0 | 0 | 0 | 1 | 0",
                        "Unknown | 1 | 0 | 0 | 0 | 1 | 0",
                        "Total | 1 | 0 | 0 | 0 | 1 | 0");
        assertThat(words(told())).contains("no metre counts them: 1.").contains("The books hold no minefield sign");
    }

    @Test
    void theDayOpensTheRecordAndIsNoNumber() {
        BoundFigure day = told().document().figures().stream()
                .filter(f -> f.id().equals("agreement.agr-1"))
                .findFirst()
                .orElseThrow();
        assertThat(day.number()).isEmpty();
        assertThat(dir().resolve("out").resolve(day.link().orElseThrow()))
                .content()
                .contains("AGR-1", "As of: 10");
    }

    @Test
    void theMarkStandsInEveryFormatAndNotByColourOnly() throws IOException {
        assertThat(dir().resolve("out/mine-action-2031-Q1.html"))
                .content()
                .contains("<strong class=\"flag\">" + EXPIRED + "</strong>", "A donor &lt;x&gt;");
        assertThat(part("mine-action-2031-Q1.docx", "word/document.xml"))
                .contains("<w:rStyle w:val=\"Strong\"/></w:rPr><w:t xml:space=\"preserve\">" + EXPIRED);
        String strings = part("mine-action-2031-Q1.xlsx", "xl/sharedStrings.xml");
        assertThat(strings.replace("&#x201c;", "“").replace("&#x201d;", "”").replace("&#xa0;", " "))
                .contains(EXPIRED, "10 Jan 2031");
        try (PDDocument pdf =
                Loader.loadPDF(dir().resolve("out/mine-action-2031-Q1.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Stale: its last day has passed");
        }
        assertThat(dir().resolve("out/mine-action-2031-Q1-az.html"))
                .content()
                .contains("<strong class=\"flag\">Köhnəlib: ", "Qrant sazişi");
    }

    @Test
    void staleLinesAreAmongWhatAReaderShouldKnow() {
        assertThat(told().document().blocks())
                .filteredOn(Block.Remarks.class::isInstance)
                .flatExtracting(b -> ((Block.Remarks) b).remarks())
                .filteredOn(r -> ((Block.Remark) r).code().equals("narrative.stale"))
                .singleElement()
                .extracting(r -> ((Block.Remark) r).text().plain())
                .asString()
                .contains("not news of the first quarter of 2031: 2.");
    }
}
