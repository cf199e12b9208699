package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.attachment.AttachmentDraft;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.Booked;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.finding.Finding;
import org.clearground.ledger.Author;
import org.clearground.ledger.JsonObject;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Keeps a file beside the books and links it to a record.
@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        header = "Keep a photo, a scan or a signed certificate with a record.",
        description = "JPEG, PNG, TIFF and PDF up to 100 MiB. The file is kept by its SHA-256 beside the books.",
        footer = {
            "",
            "Example: clearground attach clearance_report CR-0001 handover.pdf --title \"Handover, signed\" --by … --approved-by …"
        })
final class AttachCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Mixin
    People people = new People();

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type of the record, as hazard_area.")
    String type = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "The record's number.")
    String number = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "The file.")
    Path file = Path.of("");

    @Option(names = "--title", description = "What it shows. Default: the file's name")
    @Nullable
    String title;

    @Option(names = "--day", description = "The day on which it was taken or signed. Default: today")
    @Nullable
    String day;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    AttachCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Author author = people.author(environment);
        AttachmentStore store = AttachmentStore.in(data.folder(environment));
        try (Books books = data.openToBook(environment)) {
            // Looked at before anything is kept, so that a wrong number leaves no file behind.
            AttachmentDraft draft = new AttachmentDraft(
                    type,
                    number,
                    title == null ? String.valueOf(file.getFileName()) : title,
                    day == null ? books.today() : LocalDate.parse(day));
            refuse(books, draft);
            AttachmentStore.Kept kept = store.put(environment.folder().resolve(file));
            Fields fields = draft.fields(kept);
            AttachmentType attachment = new AttachmentType();
            Booked booked = books.work(
                    desk -> desk.record(new Submission(attachment, fields, author, "command line: attach", null)));
            tell(kept, fields.get(Columns.NUMBER), booked);
            return Exit.DONE;
        } catch (BadAttachment e) {
            throw new Refusal(e.finding().message());
        }
    }

    private static void refuse(Books books, AttachmentDraft draft) {
        List<String> faults =
                draft.faults(books.context()).stream().map(Finding::message).toList();
        if (!faults.isEmpty()) {
            throw new Refusal(String.join("\n", faults));
        }
    }

    private void tell(AttachmentStore.Kept kept, String as, Booked booked) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("attachment", as)
                            .put("sha256", kept.sha256())
                            .put("bytes", kept.bytes())
                            .put("media_type", kept.type().code())
                            .put("entry", booked.cause().seq())
                            .build());
            return;
        }
        environment
                .out()
                .println("Attached to " + type + " " + number + ": " + as
                        + (booked.already()
                                ? ", there already"
                                : ", entry " + booked.cause().seq()));
        environment
                .out()
                .println(kept.sha256() + "  " + Text.grouped(kept.bytes()) + " bytes, "
                        + kept.type().code());
    }
}
