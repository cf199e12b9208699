package org.clearground.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.ledger.store.SqlStore;
import org.clearground.web.DataPlace;
import org.clearground.web.WebServer;
import org.clearground.web.people.Person;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;
import picocli.CommandLine.Command;

/// Starts the pages over empty books and opens a few of them, so that the virtual machine can note what
/// starting takes (an AOT cache, JEP 514). The launcher calls it by itself.
@Command(name = "rehearse", hidden = true, header = "Open the pages over empty books, for the launcher's cache.")
final class RehearseCommand implements Callable<Integer> {

    private static final String NAME = "rehearsal";
    private static final String PASSWORD = "no door opens by this";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("/", "/records", "/books", "/people", "/verify");

    private final Environment environment;

    RehearseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("clearground-rehearsal");
        SqlStore store = SqlStore.of(folder.resolve("books.gpkg"));
        try (Books books = Books.create(store, ZoneOffset.UTC, environment.clock());
                SqlAccounts accounts = SqlAccounts.open(folder, environment.clock());
                WebServer server = WebServer.start(
                        books,
                        accounts,
                        new DataPlace(folder, store),
                        environment.clock(),
                        new WebServer.Door("127.0.0.1", 0))) {
            accounts.add(new Person(NAME, Role.ADMINISTRATOR, true, false), "first " + PASSWORD, NAME);
            accounts.changePassword(NAME, PASSWORD);
            visit("http://127.0.0.1:" + server.port());
        } finally {
            remove(folder);
        }
        return Exit.DONE;
    }

    private static void visit(String home) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            Matcher token = TOKEN.matcher(text(client, HttpRequest.newBuilder(URI.create(home + "/sign-in"))));
            String form = "name=" + NAME + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                    + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
            text(
                    client,
                    HttpRequest.newBuilder(URI.create(home + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
            for (String page : PAGES) {
                text(client, HttpRequest.newBuilder(URI.create(home + page)));
            }
        }
    }

    private static String text(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
