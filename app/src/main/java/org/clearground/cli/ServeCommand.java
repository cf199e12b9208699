package org.clearground.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.web.DataPlace;
import org.clearground.web.people.SqlAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the pages.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serve the pages: figures, records, reports, tasks, findings, accounts.",
        description = {
            "Only this machine may call it unless --address says otherwise; towards others put a reverse proxy with TLS before it.",
            "The first administrator is added with: clearground person add NAME --role administrator"
        },
        footer = {"", "Example: clearground serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Where it listens. Default: ${DEFAULT-VALUE}")
    String address = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", description = "The port. Default: ${DEFAULT-VALUE}")
    int port = 8080;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data.folder(environment);
        DataPlace place = new DataPlace(folder, data.existing(environment));
        environment.err().println("Opening " + folder + " …");
        try (Books books = data.open(environment);
                SqlAccounts accounts = SqlAccounts.open(folder, environment.clock())) {
            if (accounts.people().isEmpty()) {
                environment
                        .err()
                        .println(
                                "Nobody may sign in yet. Add the first: clearground person add NAME --role administrator");
            }
            new Serving(address, port, json).run(environment, books, accounts, place);
        }
        return Exit.DONE;
    }
}
