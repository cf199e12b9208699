package org.clearground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.books.Booked;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.intake.Imports;
import org.clearground.intake.WithdrawalReport;
import org.clearground.ledger.Author;
import org.clearground.ledger.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a record, or all records of an import, back.
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        header = "Take a record back, or all records of an import; their versions stay visible.",
        footer = {
            "",
            "Example: clearground withdraw hazard_area HA-17 --reason \"recorded twice, see HA-12\" --approved-by \"R. Aliyev\"",
            "Example: clearground withdraw --import 3f2a90c1d5e7 --reason \"wrong file\" --approved-by \"R. Aliyev\""
        })
final class WithdrawCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Mixin
    People people = new People();

    @Parameters(arity = "0..2", paramLabel = "TYPE NUMBER", description = "The record.")
    List<String> record = new ArrayList<>();

    @Option(names = "--import", paramLabel = "ID", description = "All records of this import instead.")
    @Nullable
    String importId;

    @Option(names = "--reason", required = true, description = "Why, in words; it is kept.")
    String reason = "";

    @Option(names = "--dry-run", description = "Say how many other records would be decided again, and book nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    WithdrawCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if ((importId == null) == record.isEmpty() || (importId == null && record.size() != 2)) {
            throw new Refusal("Name one record by TYPE and NUMBER, or an import by --import ID.");
        }
        Author author = people.author(environment);
        try (Books books = data.openToBook(environment)) {
            return importId == null ? one(books, author) : whole(books, author, importId);
        }
    }

    private int one(Books books, Author author) {
        Desk.Withdrawal withdrawal =
                new Desk.Withdrawal(record.get(0), record.get(1), reason, author, "command line: withdraw");
        environment.err().println("Deciding …");
        Booked booked = dryRun
                ? books.tryOut(desk -> desk.withdraw(withdrawal))
                : books.work(desk -> desk.withdraw(withdrawal));
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("booked", !dryRun && !booked.already())
                            .put("already", booked.already())
                            .put("redecided", booked.redecided().size())
                            .build());
            return Exit.DONE;
        }
        String what = booked.already()
                ? "It was withdrawn before; nothing was changed."
                : dryRun ? "It can be withdrawn; nothing was changed." : "Withdrawn.";
        environment
                .out()
                .println(what + " Other records decided again: "
                        + booked.redecided().size() + ".");
        booked.findings().forEach(f -> environment.out().println(f.message()));
        return Exit.DONE;
    }

    private int whole(Books books, Author author, String id) {
        if (dryRun) {
            throw new Refusal("A whole import cannot be tried out: leave --dry-run away, or try single records.");
        }
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        progress.step(0, 0, "looking for the import's records");
        WithdrawalReport report =
                new Imports(books, data.folder(environment)).withdraw(id, reason, author, progress::step);
        progress.end();
        if (!report.found()) {
            throw new Refusal("The books know no import " + id + ".");
        }
        report.left().forEach(environment.err()::println);
        environment
                .out()
                .println(
                        json
                                ? JsonObject.builder()
                                        .put("withdrawn", report.withdrawn())
                                        .put("restored", report.restored())
                                        .put("already", report.already())
                                        .put("left", report.leftCount())
                                        .put("redecided", report.redecided())
                                        .build()
                                : "Withdrawn: " + report.withdrawn() + ", restored: " + report.restored()
                                        + ", withdrawn before: " + report.already() + ", left since changed later: "
                                        + report.leftCount() + ". Other records decided again: " + report.redecided()
                                        + ".");
        return Exit.DONE;
    }
}
