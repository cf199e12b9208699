package org.clearground.web;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.geo.Outline;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.SqlStore;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.clearground.web.access.OpenId;
import org.clearground.web.people.Person;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;

/// A server over new books, with one person of each role who has chosen a password.
final class OpenServer implements AutoCloseable {

    static final String FIRST = "the first one of all";
    static final String PASSWORD = "the gate has a blue door";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-05-01T08:00:00Z"));
    private final Books books;
    final SqlAccounts accounts;
    final WebServer server;

    OpenServer(Path folder) {
        this(folder, Optional.empty(), Optional.empty());
    }

    OpenServer(Path folder, Optional<WebServer.Tls> tls, Optional<OpenId> openId) {
        InstantSource clock = now::get;
        SqlStore store = TestStores.at(folder.resolve("books.gpkg"));
        books = Books.create(store, ZoneId.of("Asia/Baku"), clock);
        accounts = SqlAccounts.open(folder, clock);
        for (Role role : Role.values()) {
            String name = nameOf(role);
            accounts.add(new Person(name, role, true, false), FIRST, "test");
            accounts.changePassword(name, PASSWORD);
        }
        server = WebServer.start(
                books, accounts, new DataPlace(folder, store), clock, new WebServer.Door("127.0.0.1", 0, tls, openId));
    }

    static String nameOf(Role role) {
        return role.code().replace('_', '-');
    }

    Visitor visitor() {
        return new Visitor(server.port());
    }

    Visitor signedIn(Role role) {
        Visitor visitor = visitor();
        visitor.signIn(nameOf(role), PASSWORD);
        return visitor;
    }

    /// Books a district with a boundary.
    void district(String number) {
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, number)
                .put(PlaceType.NAME, "The district")
                .put(PlaceType.LEVEL, PlaceLevel.DISTRICT)
                .put(PlaceType.GEOMETRY, outline("POLYGON((46 39, 46.1 39, 46.1 39.1, 46 39))"))
                .build();
        books.work(
                desk -> desk.record(new Submission(new PlaceType(), fields, new Author("test", "test"), "test", null)));
    }

    /// Books a record of cells as a file has them.
    void record(String type, Map<String, String> cells) {
        RecordType of = books.types().require(type);
        Fields.Builder fields = Fields.builder();
        for (Column<?> column : of.columns()) {
            if (cells.containsKey(column.name())) {
                parse(fields, column, cells.get(column.name()));
            }
        }
        books.work(desk -> desk.record(new Submission(of, fields.build(), new Author("test", "test"), "test", null)));
    }

    /// Books a hazard in the district.
    void hazard(String number, String place) {
        record(
                "hazard_area",
                Map.of(
                        "number", number,
                        "kind", "mined_area",
                        "class", "sha",
                        "recorded_on", "2024-12-01",
                        "place", place,
                        "status", "open",
                        "geometry", "POLYGON((46.06 39.005, 46.09 39.005, 46.09 39.03, 46.06 39.03, 46.06 39.005))"));
    }

    private static void parse(Fields.Builder fields, Column<?> column, String text) {
        try {
            fields.parse(column, text);
        } catch (BadText e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Outline outline(String wkt) {
        try {
            return Formats.OUTLINE.parse(wkt);
        } catch (BadText e) {
            throw new IllegalArgumentException(e);
        }
    }

    Books books() {
        return books;
    }

    String head() {
        return books.ledger().head().hash().toString();
    }

    void pass(java.time.Duration time) {
        now.updateAndGet(i -> i.plus(time));
    }

    @Override
    public void close() {
        server.close();
        accounts.close();
        books.close();
    }
}
