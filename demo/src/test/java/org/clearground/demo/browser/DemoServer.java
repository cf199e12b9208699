package org.clearground.demo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.clearground.books.Books;
import org.clearground.demo.DemoLoader;
import org.clearground.intake.Progress;
import org.clearground.web.DataPlace;
import org.clearground.web.WebServer;
import org.clearground.web.people.Person;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;

/// The demonstration country behind the pages, with one person of each role who has chosen a password.
final class DemoServer implements AutoCloseable {

    static final String PASSWORD = "the gate has a blue door";

    private static final String FIRST = "the first one of all";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-06-02T08:00:00Z"));

    private final Books books;
    private final SqlAccounts accounts;
    private final WebServer server;

    private DemoServer(Books books, SqlAccounts accounts, DataPlace place) {
        this.books = books;
        this.accounts = accounts;
        server = WebServer.start(books, accounts, place, CLOCK, new WebServer.Door("127.0.0.1", 0));
    }

    /// Loads the country into a new folder and serves it.
    static DemoServer over(Path folder) {
        DemoLoader.Loaded loaded = load(folder);
        SqlAccounts accounts = SqlAccounts.open(folder, CLOCK);
        for (Role role : Role.values()) {
            accounts.add(new Person(nameOf(role), role, true, false), FIRST, "test");
            accounts.changePassword(nameOf(role), PASSWORD);
        }
        return new DemoServer(Books.open(loaded.store(), CLOCK), accounts, new DataPlace(folder, loaded.store()));
    }

    private static DemoLoader.Loaded load(Path folder) {
        try {
            return DemoLoader.load(Files.createDirectories(folder), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Role role) {
        return role.code().replace('_', '-');
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        accounts.close();
        books.close();
    }
}
