package org.clearground.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.clearground.books.Books;
import org.clearground.tile.Tier;
import org.clearground.tile.TileAddress;
import org.clearground.tile.TileLayer;
import org.clearground.tile.TileQuestion;
import org.clearground.tile.Tiles;

/// Measures tiles: `[--hazards 10000] [--postgis jdbc:postgresql://…] [--tiles 60]`. Prints a table.
public final class TileBench {

    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final int NEAREST = 14;
    private static final int FARTHEST = 8;
    private static final int WARM_UPS = 12;
    private static final int EDITS = 40;
    private static final int EDITED = 12;
    private static final List<TileLayer> LAYERS = List.of(TileLayer.HAZARD, TileLayer.RELEASED);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private final Books books;
    private final int most;
    private final Results results = new Results(List.of("p50", "p95", "p99", "mean", "processor"), System.err);

    private TileBench(Books books, int most) {
        this.books = books;
        this.most = most;
    }

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        int hazards = Integer.parseInt(option(given, "--hazards", "10000"));
        Path folder = Files.createTempDirectory("clearground-tiles");
        try (Books books = new TileCountry(hazards).make(folder.resolve("books.gpkg"))) {
            new TileBench(books, Integer.parseInt(option(given, "--tiles", "60"))).run(option(given, "--postgis", ""));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 >= given.size() ? otherwise : given.get(at + 1);
    }

    private TileQuestion question(Tier tier) {
        return new TileQuestion(tier, books.ledger().head().seq(), LocalDate.EPOCH, DAY);
    }

    private void run(String postgis) {
        System.err.println("entries: " + books.ledger().head().seq());
        warmUp();
        Tiles tiles = new Tiles(books);
        double read = Stopwatch.millis(
                Stopwatch.once(() -> tiles.readTo(books.ledger().head().seq())));
        System.err.println("read into memory: " + Results.number(read) + " ms");
        if (!postgis.isEmpty()) {
            compare(tiles, postgis);
        }
        for (Tier tier : List.of(Tier.AUTHORITY, Tier.PARTNER)) {
            Tiles fresh = new Tiles(books);
            fresh.readTo(books.ledger().head().seq());
            put("cold, " + tier.code() + ", z8 to z14", each(all(fresh, tier)));
            put("warm, " + tier.code() + ", z8 to z14", each(all(fresh, tier)));
        }
        put("just after an edit that touches it, z12", edits(tiles));
        System.out.println(results.markdown());
    }

    /// The program is compiled while it runs: what a server has done since it started is not measured.
    private void warmUp() {
        for (int i = 0; i < WARM_UPS; i++) {
            Tiles tiles = new Tiles(books);
            tiles.readTo(books.ledger().head().seq());
            each(all(tiles, Tier.AUTHORITY));
            each(all(tiles, Tier.PARTNER));
        }
    }

    /// Asks all layers of a tile, as known now: the entry stands in a tile's address, and looking for it is no
    /// part of the tile.
    private Consumer<TileAddress> all(Tiles tiles, Tier tier) {
        TileQuestion question = question(tier);
        return at -> LAYERS.forEach(layer -> tiles.tile(layer, question, at));
    }

    private void compare(Tiles tiles, String address) {
        try (SqlPostgisTiles theirs = new SqlPostgisTiles(address)) {
            LAYERS.forEach(l -> theirs.put(l.code(), tiles.outlines(l, question(Tier.AUTHORITY))));
            each(at -> LAYERS.forEach(l -> theirs.tile(l.code(), at)));
            for (int zoom = FARTHEST; zoom <= NEAREST; zoom++) {
                List<TileAddress> at = addresses(zoom);
                Tiles fresh = new Tiles(books);
                fresh.readTo(books.ledger().head().seq());
                put("cold, z" + zoom, times(at, all(fresh, Tier.AUTHORITY)));
                double before = theirs.processorMillis();
                Times times = times(at, a -> LAYERS.forEach(l -> theirs.tile(l.code(), a)));
                put("ST_AsMVT, z" + zoom, times.with(theirs.processorMillis() - before));
            }
        }
    }

    private Times each(Consumer<TileAddress> work) {
        List<TileAddress> all = new ArrayList<>();
        for (int zoom = FARTHEST; zoom <= NEAREST; zoom++) {
            all.addAll(addresses(zoom));
        }
        return times(all, work);
    }

    /// How long each took.
    ///
    /// @param sorted    milliseconds on the clock
    /// @param processor milliseconds of a processor, for all of them
    private record Times(double[] sorted, double processor) {

        Times with(double more) {
            return new Times(sorted, processor + more);
        }
    }

    private static Times times(List<TileAddress> all, Consumer<TileAddress> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double[] times = all.stream()
                .mapToDouble(at -> Stopwatch.millis(Stopwatch.once(() -> work.accept(at))))
                .sorted()
                .toArray();
        return new Times(
                times, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS_IN_A_MILLI);
    }

    /// Tiles of the country, each once, in no order.
    private List<TileAddress> addresses(int zoom) {
        List<TileAddress> all = new ArrayList<>();
        int[] from = column(TileCountry.WEST, TileCountry.SOUTH + TileCountry.SIDE, zoom);
        int[] to = column(TileCountry.WEST + TileCountry.SIDE, TileCountry.SOUTH, zoom);
        for (int x = from[0]; x <= to[0]; x++) {
            for (int y = from[1]; y <= to[1]; y++) {
                TileAddress.of(zoom, x, y).ifPresent(all::add);
            }
        }
        Collections.shuffle(all, new Random(zoom));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static int[] column(double lon, double lat, int zoom) {
        double tiles = 1 << zoom;
        double phi = Math.toRadians(lat);
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return new int[] {(int) ((lon + 180) / 360 * tiles), (int) (y * tiles)};
    }

    private Times edits(Tiles tiles) {
        double[] times = new double[EDITS];
        double processor = 0;
        for (int i = 0; i < EDITS; i++) {
            int number = i + 1;
            books.work(desk -> desk.record(TileCountry.another(number)));
            double[] middle = TileCountry.middle(number);
            int[] at = column(middle[0], middle[1], EDITED);
            Times one = times(List.of(new TileAddress(EDITED, at[0], at[1])), all(tiles, Tier.AUTHORITY));
            times[i] = one.sorted()[0];
            processor += one.processor();
        }
        Arrays.sort(times);
        return new Times(times, processor);
    }

    private void put(String measure, Times times) {
        double[] sorted = times.sorted();
        results.put(measure, "p50", at(sorted, 0.50));
        results.put(measure, "p95", at(sorted, 0.95));
        results.put(measure, "p99", at(sorted, 0.99));
        results.put(measure, "mean", millis(Arrays.stream(sorted).average().orElse(0)));
        results.put(measure, "processor", millis(times.processor() / sorted.length));
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }

    private static String at(double[] sorted, double share) {
        return millis(sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]);
    }
}
