package org.clearground.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.clearground.books.Books;
import org.clearground.ledger.JsonObject;
import org.clearground.web.DataPlace;
import org.clearground.web.WebServer;
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
                SqlAccounts accounts = SqlAccounts.open(folder, environment.clock());
                WebServer server = WebServer.start(
                        books, accounts, place, environment.clock(), new WebServer.Door(address, port))) {
            String url = "http://" + address + ":" + server.port() + "/";
            environment
                    .out()
                    .println(
                            json
                                    ? JsonObject.builder()
                                            .put("url", url)
                                            .build()
                                            .toString()
                                    : "Clearground is at " + url);
            if (accounts.people().isEmpty()) {
                environment
                        .err()
                        .println(
                                "Nobody may sign in yet. Add the first: clearground person add NAME --role administrator");
            }
            CountDownLatch ended = new CountDownLatch(1);
            CountDownLatch closed = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended, closed)));
            try {
                ended.await();
            } finally {
                closed.countDown();
            }
        }
        return Exit.DONE;
    }

    private static void end(CountDownLatch ended, CountDownLatch closed) {
        ended.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
