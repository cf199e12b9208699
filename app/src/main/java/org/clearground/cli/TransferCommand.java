package org.clearground.cli;

import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.books.Transfer;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.store.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Moves whole books between a file and a database.
@Command(
        name = "transfer",
        mixinStandardHelpOptions = true,
        header = "Move whole books between a file and a database: the same entries, the same hashes, the same head.",
        description = {
            "Broken off, it goes on where it was when it is run again. The files beside the books (attachments, closings) stay in",
            "the data folder: copy it, or name the same one. Book nothing in the old books any more."
        },
        footer = {
            "",
            "Example: clearground transfer --from data/books.gpkg --to postgresql://clearground@localhost/books"
        })
final class TransferCommand implements Callable<Integer> {

    private final Environment environment;

    @Option(names = "--from", required = true, paramLabel = "STORE", description = "A file or postgresql://…")
    String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "STORE",
            description = "A file or postgresql://…, without books.")
    String to = "";

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    TransferCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        SqlStore source = SqlStore.parse(from, environment.folder());
        SqlStore target = SqlStore.parse(to, environment.folder());
        if (!source.exists()) {
            throw new Refusal("There are no books at " + source.name() + ".");
        }
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        Head head;
        try (Books books = Books.open(source, environment.clock())) {
            long all = books.ledger().head().seq();
            head = Transfer.run(books, target, environment.clock(), n -> progress.step(n, all, "entries moved"));
        }
        progress.end();
        environment
                .out()
                .println(
                        json
                                ? JsonObject.builder()
                                        .put("store", target.name())
                                        .put("entries", head.seq())
                                        .put("head", head.hash().toString())
                                        .build()
                                : "Moved: " + target.name() + "\nEntries: " + head.seq() + "\nHead: " + head.hash()
                                        + "\nProve it with: clearground verify --store " + target.name() + " --head "
                                        + head.hash());
        return Exit.DONE;
    }
}
