package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.store.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes new, empty books.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        header = "Make new, empty books in a data folder.",
        footer = {"", "Example: clearground init --zone Asia/Baku --data data"})
final class InitCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "The authority's time zone, in which a day ends. Default: ${DEFAULT-VALUE}")
    String zone = "UTC";

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    InitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        ZoneId authority = zone(zone);
        SqlStore store = data.store(environment);
        Files.createDirectories(data.folder(environment));
        try (Books books = Books.create(store, authority, environment.clock())) {
            environment
                    .out()
                    .println(
                            json
                                    ? JsonObject.builder()
                                            .put("file", store.name())
                                            .put("zone", authority.getId())
                                            .put(
                                                    "head",
                                                    books.ledger().head().hash().toString())
                                            .build()
                                    : "New books: " + store.name() + " (time zone " + authority.getId() + ").");
        }
        return Exit.DONE;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Refusal("'" + text + "' is not a time zone: write one as Asia/Baku or Europe/Kyiv.");
        }
    }
}
