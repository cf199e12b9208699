package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.web.DataPlace;
import org.clearground.web.WebServer;
import org.clearground.web.access.OpenId;
import org.clearground.web.people.SqlAccounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the pages.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serve the pages: figures, records, reports, tasks, findings, accounts.",
        description = {
            "Only this machine may call it unless --address says otherwise; towards others give --certificate and --key, or put a",
            "reverse proxy with TLS before it.",
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

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Answer by TLS with this certificate (PEM, with those above it). Read when starting.")
    @Nullable
    Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "The certificate's private key (PEM, no password).")
    @Nullable
    Path key;

    @Option(
            names = "--openid",
            paramLabel = "FILE",
            description =
                    "Also sign in by the authority's own service (OpenID Connect): a file of settings with issuer,"
                            + " client, secret-file and claim.")
    @Nullable
    Path openId;

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.folder(environment);
        DataPlace place = new DataPlace(folder, data.existing(environment));
        environment.err().println("Opening " + folder + " …");
        try (Books books = data.openToBook(environment);
                SqlAccounts accounts = SqlAccounts.open(folder, environment.clock())) {
            if (accounts.people().isEmpty()) {
                environment
                        .err()
                        .println(
                                "Nobody may sign in yet. Add the first: clearground person add NAME --role administrator");
            }
            new Serving(new WebServer.Door(address, port, tls(), openId()), json)
                    .run(environment, books, accounts, place);
        }
        return Exit.DONE;
    }

    private Optional<WebServer.Tls> tls() {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new Refusal("TLS takes both: --certificate FILE and --key FILE.");
        }
        return Optional.of(new WebServer.Tls(readable(certificate), readable(key)));
    }

    private Optional<OpenId> openId() throws IOException {
        return openId == null ? Optional.empty() : Optional.of(OpenId.read(readable(openId)));
    }

    private Path readable(Path file) {
        Path from = environment.folder().resolve(file).toAbsolutePath();
        if (!Files.isReadable(from)) {
            throw new Refusal("There is no file " + from + " that can be read.");
        }
        return from;
    }
}
