package org.clearground.bench;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;

/// Tiles over HTTP, by one and by many clients who think for a second between two of them: tiles that nobody
/// asked for before, the same once more, and those that an edit touches, at the entry that it made.
final class PagesTiles {

    private static final List<Integer> CLIENTS = List.of(1, 10, 100);
    private static final List<Integer> EACH = List.of(15, 8, 4);
    private static final List<Integer> EDITS = List.of(10, 4, 2);
    private static final int NEAREST = 14;
    private static final int FARTHEST = 8;
    private static final int EDITED = 12;
    private static final long THOUGHT_MILLIS = 1_000;
    private static final int MOST_FIRST = 200;
    private static final long LONGEST_FIRST_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int OK = 200;
    private static final int EACH_ZOOM = 300;
    private static final double CLOSE = 0.1;
    private static final double SIDE = 0.0005;
    private static final List<String> COLUMNS = List.of("p50", "p95", "p99", "mean bytes", "answers");

    private final PagesVisitor visitor;
    private final PagesEdits edits;
    private final Results results = new Results(COLUMNS, System.err);
    private final Random random = new Random(1);

    PagesTiles(PagesVisitor visitor, PagesEdits edits) {
        this.visitor = visitor;
        this.edits = edits;
    }

    /// A tile that was asked for.
    private record Asked(double millis, int bytes) {}

    private record At(int z, int x, int y) {

        String in(String template, String layer, String span) {
            return template.replace("{layer}", layer)
                    .replace("{span}", span)
                    .replace("{z}", "" + z)
                    .replace("{x}", "" + x)
                    .replace("{y}", "" + y);
        }
    }

    String run(String state) {
        JsonObject map = CanonicalJson.readObject(visitor.get(state).body());
        String span = LocalDate.EPOCH + "_" + map.text("to");
        List<At> unused = tiles();
        unused = begin(unused, map.text("tiles"), span);
        for (int i = 0; i < CLIENTS.size(); i++) {
            int clients = CLIENTS.get(i);
            int count = Math.min(unused.size(), clients * EACH.get(i));
            List<String> asked = new ArrayList<>();
            for (At at : unused.subList(0, count)) {
                asked.add(at.in(map.text("tiles"), asked.size() % 2 == 0 ? "hazard" : "released", span));
            }
            unused = unused.subList(count, unused.size());
            put("cold and unique, clients: " + clients, together(clients, asked));
            put("warm, clients: " + clients, together(clients, asked));
        }
        for (int i = 0; i < CLIENTS.size(); i++) {
            List<Asked> all = new ArrayList<>();
            for (int edit = 0; edit < EDITS.get(i); edit++) {
                all.addAll(edited(state, span, CLIENTS.get(i)));
            }
            put("just after an edit that touches them, clients: " + CLIENTS.get(i), all);
        }
        return results.markdown();
    }

    /// A program that was just started is still being compiled: some tiles are asked before any is told of,
    /// those at the end, one after the other. Gives the rest.
    private List<At> begin(List<At> unused, String template, String span) {
        long start = System.nanoTime();
        int rest = unused.size();
        while (rest > unused.size() - MOST_FIRST && rest > 0 && System.nanoTime() - start < LONGEST_FIRST_NANOS) {
            rest--;
            ask(unused.get(rest).in(template, rest % 2 == 0 ? "hazard" : "released", span));
        }
        return unused.subList(0, rest);
    }

    /// Tiles on hazards and close by, where people look.
    private List<At> tiles() {
        List<At> all = new ArrayList<>();
        for (int z = FARTHEST; z <= NEAREST; z++) {
            for (int n = 0; n < EACH_ZOOM; n++) {
                double[] site = edits.sites().get(random.nextInt(edits.sites().size()));
                all.add(at(
                        site[0] + CLOSE * (random.nextDouble() - 0.5),
                        site[1] + CLOSE * (random.nextDouble() - 0.5),
                        z));
            }
        }
        List<At> unique = new ArrayList<>(new java.util.LinkedHashSet<>(all));
        Collections.shuffle(unique, random);
        return unique;
    }

    private static At at(double lon, double lat, int z) {
        double tiles = 1 << z;
        double phi = Math.toRadians(lat);
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return new At(z, (int) ((lon + 180) / 360 * tiles), (int) (y * tiles));
    }

    /// A hazard is booked, and all clients ask at once for the tile in which it lies.
    private List<Asked> edited(String state, String span, int clients) {
        double[] where = edits.another(SIDE);
        JsonObject map = CanonicalJson.readObject(visitor.get(state).body());
        String tile = at(where[0] + SIDE / 2, where[1] + SIDE / 2, EDITED).in(map.text("tiles"), "hazard", span);
        return together(clients, Collections.nCopies(clients, tile));
    }

    /// The tiles are dealt out to the clients, who ask for theirs one after the other.
    private List<Asked> together(int clients, List<String> tiles) {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<List<Asked>>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                long shift = tiles.size() > clients ? client * THOUGHT_MILLIS / clients : 0;
                all.add(people.submit(() -> {
                    begin.await();
                    Thread.sleep(shift);
                    List<Asked> own = new ArrayList<>();
                    for (int t = client; t < tiles.size(); t += clients) {
                        own.add(ask(tiles.get(t)));
                        if (t + clients < tiles.size()) {
                            Thread.sleep(THOUGHT_MILLIS);
                        }
                    }
                    return own;
                }));
            }
            begin.countDown();
        }
        List<Asked> asked = new ArrayList<>();
        all.forEach(f -> asked.addAll(f.resultNow()));
        return asked;
    }

    private Asked ask(String path) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = visitor.zipped(path);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return new Asked(millis, answer.body().length);
    }

    private void put(String measure, List<Asked> asked) {
        double[] sorted = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
        results.put(measure, "p50", PagesBench.at(sorted, 0.50), "ms");
        results.put(measure, "p95", PagesBench.at(sorted, 0.95), "ms");
        results.put(measure, "p99", PagesBench.at(sorted, 0.99), "ms");
        results.put(
                measure,
                "mean bytes",
                String.format(
                        Locale.ROOT,
                        "%,.0f",
                        asked.stream().mapToInt(Asked::bytes).average().orElse(0)));
        results.put(measure, "answers", "" + asked.size());
    }
}
