package org.clearground.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.books.RecordView;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.Posting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints everything that the books say about one record.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        header = "One record: its versions, who, when, from which source, what it did to the ground, what it posted.",
        footer = {"", "Example: clearground record clearance_report CR-0001"})
final class RecordCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(index = "0", paramLabel = "TYPE", description = "The record type, as hazard_area.")
    String type = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "The record's number.")
    String number = "";

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    RecordCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Books books = data.open(environment)) {
            RecordView view = books.view(type, number)
                    .orElseThrow(() -> new Refusal("There is no " + type + " with the number " + number + "."));
            if (json) {
                environment
                        .out()
                        .println(JsonObject.builder()
                                .put("type", view.record().type())
                                .put("number", view.record().number())
                                .put("id", view.record().id().toString())
                                .put("withdrawn", view.withdrawn())
                                .put("entries", JsonArray.of(view.entries(), RecordCommand::toJson))
                                .build());
            } else {
                print(view);
            }
        }
        return Exit.DONE;
    }

    private void print(RecordView view) {
        environment
                .out()
                .println(view.record().type() + " " + view.record().number() + "  ("
                        + view.record().id() + ")" + (view.withdrawn() ? "  WITHDRAWN" : ""));
        view.entries().forEach(this::print);
    }

    private void print(RecordView.Line line) {
        Entry entry = line.entry();
        EntryDraft draft = entry.draft();
        String cause = line.cause()
                .map(c -> " because of " + c.type() + " " + c.number())
                .orElse("");
        String self = draft.author().selfApproved() ? " (self-approved)" : "";
        Text text = new Text()
                .row(List.of("  booked", Instant.ofEpochMilli(entry.bookedAt()).toString()))
                .row(List.of(
                        "  true in the field",
                        draft.when().from() + " to " + draft.when().to()))
                .row(List.of("  written by", draft.author().writtenBy()))
                .row(List.of("  approved by", draft.author().approvedBy() + self))
                .row(List.of("  source", draft.source()))
                .row(List.of("  body", draft.content().body()))
                .row(List.of("  hash", entry.hash().toString()));
        environment
                .out()
                .println("\nEntry " + entry.seq() + ": version " + draft.version() + ", "
                        + draft.kind().name().toLowerCase(Locale.ROOT) + cause);
        environment.out().print(text);
        line.ground().forEach(g -> environment.out().println("  ground             " + g.words()));
        line.postings().forEach(p -> environment.out().println("  posting            " + words(p)));
    }

    private static String words(Posting posting) {
        return posting.day() + "  " + posting.measure() + "  " + posting.account() + "  "
                + Text.grouped(posting.amount()) + "  " + posting.dims();
    }

    private static JsonObject toJson(RecordView.Line line) {
        Entry entry = line.entry();
        EntryDraft draft = entry.draft();
        JsonObject.Builder builder = JsonObject.builder()
                .put("seq", entry.seq())
                .put("booking", entry.booking())
                .put("booked_at", Instant.ofEpochMilli(entry.bookedAt()).toString())
                .put("kind", draft.kind().name().toLowerCase(Locale.ROOT))
                .put("version", draft.version())
                .put("from", draft.when().from().toString())
                .put("to", draft.when().to().toString())
                .put("written_by", draft.author().writtenBy())
                .put("approved_by", draft.author().approvedBy())
                .put("source", draft.source())
                .put("hash", entry.hash().toString())
                .put("body", CanonicalJson.readObject(draft.content().body()))
                .put("effects", CanonicalJson.readObject(draft.content().effects()));
        line.cause().ifPresent(c -> builder.put("because_of", c.type() + " " + c.number()));
        builder.put("ground", JsonArray.of(line.ground(), g -> new JsonText(g.words())));
        builder.put("postings", JsonArray.of(line.postings(), RecordCommand::toJson));
        return builder.build();
    }

    private static JsonObject toJson(Posting posting) {
        return JsonObject.builder()
                .put("measure", posting.measure())
                .put("account", posting.account())
                .put("day", posting.day().toString())
                .put("amount", posting.amount())
                .put("dims", posting.dims().toString())
                .build();
    }
}
