package org.clearground.web.approval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.BookingRefused;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.intake.FileFinding;
import org.clearground.intake.ImportOptions;
import org.clearground.intake.ImportReport;
import org.clearground.intake.Imports;
import org.clearground.intake.Progress;
import org.clearground.intake.RecordRule;
import org.clearground.intake.waiting.ImportTerms;
import org.clearground.intake.waiting.LaidFiles;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.Author;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.record.RecordIds;
import org.clearground.report.closing.PeriodClosing;
import org.clearground.web.DataPlace;
import org.clearground.web.access.Reach;
import org.clearground.web.people.SqlAccounts;
import org.springframework.stereotype.Component;

/// Brings into the books what was approved, through the same door as the command line.
@Component
final class Booking {

    private static final int TOLD = 5;

    private final Books books;
    private final SqlAccounts accounts;
    private final SqlWaitingList list;
    private final Reach reach;
    private final Path folder;

    Booking(Books books, SqlAccounts accounts, SqlWaitingList list, Reach reach, DataPlace place) {
        this.books = books;
        this.accounts = accounts;
        this.list = list;
        this.reach = reach;
        this.folder = place.folder();
    }

    /// Books it.
    ///
    /// @param exceptions the guards that the approver overrides
    /// @return what kept it from being booked; empty when it is in the books
    String book(Sent sent, String approver, Exceptions exceptions, LongConsumer progress) throws IOException {
        Author author = new Author(sent.what().author(), approver);
        try {
            return switch (sent.what().kind()) {
                case RECORD, CORRECT, IMPORT ->
                    files(sent, options(sent, author).overriding(exceptions.reasons()), progress);
                case WITHDRAW -> withdraw(sent, author);
                case CLOSE -> close(sent, author, progress);
                case ATTACH -> files().book(sent, list.files(sent.id()).getFirst(), author, rule(sent));
            };
        } catch (BookingRefused e) {
            return e.finding().message();
        }
    }

    /// What the checks say of files as the books stand now; nothing is booked.
    ImportReport look(Sent sent, LongConsumer progress) throws IOException {
        try (LaidFiles laid = laid(sent)) {
            ImportOptions options =
                    options(sent, new Author(sent.what().author(), sent.what().author()));
            return new Imports(books, laid.folder()).check(laid.paths(), options, told(progress));
        }
    }

    /// Files that wait to be kept with records.
    SentFiles files() {
        return new SentFiles(books, AttachmentStore.in(folder));
    }

    private LaidFiles laid(Sent sent) throws IOException {
        String prefix = sent.what().kind() == SentKind.IMPORT ? "" : "form-" + sent.id() + "-";
        return LaidFiles.of(folder.resolve("cache").resolve("entry"), list.files(sent.id()), prefix);
    }

    private ImportOptions options(Sent sent, Author author) {
        ImportOptions options = switch (sent.what().kind()) {
            case IMPORT -> ImportTerms.read(sent.what().terms()).options(author);
            case CORRECT -> ImportOptions.by(author).correcting();
            case RECORD, WITHDRAW, CLOSE, ATTACH -> ImportOptions.by(author);
        };
        return options.asking(rule(sent));
    }

    /// What its author may write, as the account is now; who has no account any more cannot be asked.
    RecordRule rule(Sent sent) {
        return accounts.find(sent.what().author())
                .map(c -> reach.writes(c.person()))
                .orElse(RecordRule.NONE);
    }

    private static Progress told(LongConsumer progress) {
        return (done, _, _) -> progress.accept(done);
    }

    private String files(Sent sent, ImportOptions options, LongConsumer progress) throws IOException {
        if (sent.what().kind() == SentKind.CORRECT && isOvertaken(sent)) {
            return "The record was corrected by somebody else since: return this to its author.";
        }
        try (LaidFiles laid = laid(sent)) {
            ImportReport report = new Imports(books, laid.folder()).run(laid.paths(), options, told(progress));
            return report.outcome() == ImportReport.Outcome.BOOKED ? "" : sentences(report);
        }
    }

    /// Whether the books have another version by now than the correction was made from; its own does not count,
    /// which was booked before the program ended.
    boolean isOvertaken(Sent sent) {
        return books.ledger()
                .latest(RecordIds.of(sent.what().type(), sent.what().number()), Long.MAX_VALUE)
                .map(e -> e.draft())
                .filter(d -> d.version() != sent.what().base()
                        && !d.source().contains(" form-" + sent.id() + "-")
                        && !d.source().equals("form " + sent.id()))
                .isPresent();
    }

    /// One a line, so that each is told in the language of its reader.
    private static String sentences(ImportReport report) {
        List<String> faults = report.findings().stream()
                .filter(FileFinding::isFault)
                .limit(TOLD)
                .map(f -> f.finding().message())
                .toList();
        return String.join("\n", faults);
    }

    private String withdraw(Sent sent, Author author) {
        if (isOvertaken(sent)) {
            return "The record was corrected by somebody else since: return this to its author.";
        }
        Desk.Withdrawal withdrawal = new Desk.Withdrawal(
                sent.what().type(), sent.what().number(), sent.what().terms(), author, "form " + sent.id());
        books.work(desk -> desk.withdraw(withdrawal));
        return "";
    }

    private String close(Sent sent, Author author, LongConsumer progress) throws IOException {
        Prefix known = books.ledger().prefix(Long.toString(sent.what().base()));
        long[] done = {0};
        new PeriodClosing(books, folder, _ -> progress.accept(++done[0]))
                .close(new PeriodClosing.Request(
                        Period.parse(sent.what().number()),
                        known,
                        author,
                        List.of(sent.what().terms().split(",")),
                        "form " + sent.id()));
        return "";
    }
}
