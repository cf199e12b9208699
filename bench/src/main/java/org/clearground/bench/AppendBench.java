package org.clearground.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.Content;
import org.clearground.ledger.Dims;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Posting;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.ValueSpan;
import org.clearground.ledger.store.LedgerSetup;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.ledger.store.SqlStore;

/// How many appends a second a store keeps durably, with one writer and with sixteen at once. Each writer waits
/// until its append is durable before it begins the next.
final class AppendBench {

    private static final int MANY = 16;
    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
    private static final Author AUTHOR = new Author("bench", "bench");

    private final Function<String, SqlStore> stores;
    private final Results results;
    private final String column;

    /// @param stores  gives a new, empty store for each name
    /// @param column  the column of the table that takes the figures
    AppendBench(Function<String, SqlStore> stores, Results results, String column) {
        this.stores = stores;
        this.results = results;
        this.column = column;
    }

    /// Measures this workload alone: `AppendBench STORE…`, where a store is the path of a folder or the
    /// address of a database.
    public static void main(String[] arguments) {
        Results results = new Results(List.of(arguments), System.err);
        for (String store : arguments) {
            AtomicInteger schemas = new AtomicInteger();
            Function<String, SqlStore> stores = name -> SqlStore.parse(
                    SqlStore.isDatabase(store)
                            ? store + "?schema=bench_" + ProcessHandle.current().pid() + "_" + schemas.incrementAndGet()
                            : store + "/" + name + ".gpkg",
                    Path.of(""));
            new AppendBench(stores, results, store).run();
        }
        System.out.println(results.markdown());
    }

    /// Entries alone, then fields whose ground is decided.
    void run() {
        LedgerSetup setup = new LedgerSetup(AppendBench::post, List.of(), BenchBooks.clock(), BenchBooks.ZONE);
        try (SqlLedger ledger = SqlLedger.create(stores.apply("appends"), setup)) {
            put("durable appends", 1, 500, i -> ledger.write(w -> w.append(draft(i))));
            put("durable appends", MANY, 16_000, i -> ledger.write(w -> w.append(draft(500 + i))));
        }
        Country country = new Country(new CountrySize(3));
        try (Books books = Books.create(stores.apply("fields"), BenchBooks.ZONE, BenchBooks.clock())) {
            put("durable fields, decided, hazard and report", 1, 100, i -> record(books, country.field(i)));
            put("durable fields, decided, hazard and report", MANY, 1_600, i -> record(books, country.field(100 + i)));
        }
    }

    private static void record(Books books, List<Submission> field) {
        field.forEach(s -> books.work(desk -> desk.record(s)));
    }

    /// @param times how often, by all writers together
    private void put(String measure, int writers, int times, IntConsumer append) {
        Duration took = Stopwatch.once(() -> atOnce(writers, times, append));
        results.put(
                measure + ", " + writers + (writers == 1 ? " writer" : " writers") + ", a second",
                column,
                Stopwatch.perSecond(times, took),
                "");
    }

    private static void atOnce(int writers, int times, IntConsumer append) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                all.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                        append.accept(i);
                    }
                }));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an append failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A record that moves ten of something between two accounts.
    private static EntryDraft draft(int i) {
        String number = "R-" + i;
        String body = JsonObject.builder()
                .put("number", number)
                .put("remark", "What a record says beside its number is a line or two.")
                .build()
                .toString();
        return new EntryDraft(
                EntryKind.RECORDED,
                new RecordRef("sample", UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)), number),
                1,
                ValueSpan.on(DAY),
                null,
                AUTHOR,
                "bench",
                Content.open(body, "{}", null));
    }

    private static List<Posting> post(EntryDraft draft) {
        Dims place = Dims.of(
                Map.of("place", "place " + Math.floorMod(draft.record().number().hashCode(), 50)));
        return List.of(
                new Posting("sample/items", "outside", DAY, place, -10),
                new Posting("sample/items", "inside", DAY, place, 10));
    }
}
