package org.clearground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearground.books.BookFault;
import org.clearground.books.Books;
import org.clearground.books.DeepVerification;
import org.clearground.finding.Finding;
import org.clearground.ledger.Hash;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.Verification;
import org.clearground.ledger.store.SqlStore;
import org.clearground.report.closing.PeriodClosing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Recomputes the books and says whether everything agrees.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Recompute the chain, every posting and every derived table, and name the first entry that fails.",
        description = {
            "It shows any change of an entry against every head that was ever printed. It cannot show that a record was true, nor,",
            "without an earlier head, that the end was cut off: give printed heads with --head."
        },
        footer = {"", "Example: clearground verify --deep --head 5f0c…"})
final class VerifyCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--deep", description = "Also decide every entry again on the map of its time.")
    boolean deep;

    @Option(names = "--head", split = ",", paramLabel = "HASH", description = "Heads that must lie in the chain.")
    List<String> heads = new ArrayList<>();

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    VerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        SqlStore store = data.existing(environment);
        List<Hash> expected = heads.stream().map(Hash::parse).toList();
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        progress.step(0, 0, "entries recomputed");
        List<String> faults = new ArrayList<>();
        Verification verification =
                Books.verify(store, expected, environment.clock(), n -> progress.step(n, 0, "entries recomputed"));
        verification.findings().stream().map(Finding::message).forEach(faults::add);
        if (faults.isEmpty()) {
            try (Books books = Books.open(store, environment.clock())) {
                if (deep) {
                    again(books, progress).map(BookFault::message).ifPresent(faults::add);
                }
                faults.addAll(AttachedFiles.faults(books, data.folder(environment)));
                PeriodClosing.damaged(books, data.folder(environment)).forEach(f -> notes(f, faults));
            }
        }
        progress.end();
        print(verification, faults);
        return faults.isEmpty() ? Exit.DONE : Exit.NOT_VERIFIED;
    }

    /// A changed file is a fault; one that is not there only lacks.
    private void notes(Finding finding, List<String> faults) {
        if (finding.isFault()) {
            faults.add(finding.message());
        } else {
            environment.err().println(finding.message());
        }
    }

    private Optional<BookFault> again(Books books, ProgressLine progress) {
        long all = books.ledger().head().seq();
        return new DeepVerification(books.types())
                .firstFault(books.ledger(), n -> progress.step(n, all, "entries decided again"));
    }

    private void print(Verification verification, List<String> faults) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("sound", faults.isEmpty())
                            .put("entries", verification.entries())
                            .put("head", verification.head().hash().toString())
                            .put("deep", deep)
                            .put("findings", JsonArray.of(faults, JsonText::new))
                            .build());
            return;
        }
        faults.forEach(environment.out()::println);
        environment
                .out()
                .println((faults.isEmpty() ? "All agrees: " : "NOT VERIFIED: ")
                        + Text.grouped(verification.entries()) + " entries, head "
                        + verification.head().hash());
        verification
                .proven()
                .forEach((hash, seq) -> environment
                        .out()
                        .println("The head " + hash.abbreviated() + "… is entry " + seq + " of this chain."));
    }

    /// The first thing wrong with books, in a sentence.
    static Optional<String> firstFault(SqlStore store, List<Hash> heads, Environment environment) {
        Verification verification = Books.verify(store, heads, environment.clock(), ignored -> {});
        return verification.findings().stream().map(Finding::message).findFirst();
    }
}
