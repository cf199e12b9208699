package org.clearground.cli;

import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.store.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Brings books of an older version of the program up to this one.
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        header = "Bring books that an older version made up to this version: the same entries, the same head.",
        description = {
            "What is derived from the entries (postings, sums, tables for GIS programs) is derived again; the entries stay as",
            "they are. Broken off, it goes on where it was when it is run again. End other programs that have the books open,",
            "and make a copy first. Commands that book, and serve, upgrade by themselves; in a database only the owner of the",
            "tables can."
        },
        footer = {"", "Example: clearground upgrade --store postgresql://clearground@localhost/books"})
final class UpgradeCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    UpgradeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        SqlStore store = data.existing(environment);
        Head head = run(store, environment);
        environment
                .out()
                .println(
                        json
                                ? JsonObject.builder()
                                        .put("store", store.name())
                                        .put("entries", head.seq())
                                        .put("head", head.hash().toString())
                                        .build()
                                : "Up to date: " + store.name() + "\nEntries: " + head.seq() + "\nHead: "
                                        + head.hash());
        return Exit.DONE;
    }

    /// Upgrades with a line that shows how far it is.
    static Head run(SqlStore store, Environment environment) {
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        try {
            return Books.upgrade(
                    store, environment.clock(), (done, all) -> progress.step(done, all, "entries derived again"));
        } finally {
            progress.end();
        }
    }
}
