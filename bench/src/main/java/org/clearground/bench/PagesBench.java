package org.clearground.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;

/// Measures pages and tiles over HTTP, of the program as a process of its own: `--classes PATH [--books FILE]
/// [--store ADDRESS] [--times 20] [--starts 3] [--aot FILE] [--heap 512m]`. Prints tables. Without books the
/// demonstration country is loaded; those that are named are copied and stay as they are.
public final class PagesBench {

    private static final String PERIOD = "period=2025-Q1";
    private static final int OK = 200;
    private static final long LONGEST_NANOS = Duration.ofMinutes(4).toNanos();
    private static final long AGAIN_MILLIS = 100;
    private static final Pattern RECORD = Pattern.compile("href=\"(/records/clearance_report/[^\"?]+)");
    private static final List<String> COLUMNS =
            List.of("first answer", "median", "p95", "processor", "bytes", "bytes compressed");

    private final PagesServer server;
    private final PagesVisitor visitor;
    private final int times;
    private final Results results = new Results(COLUMNS, System.err);

    private PagesBench(PagesServer server, PagesVisitor visitor, int times) {
        this.server = server;
        this.visitor = visitor;
        this.times = times;
    }

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        Path folder = Files.createTempDirectory("clearground-bench-pages");
        try {
            String books = option(given, "--books", "");
            String store = option(given, "--store", "");
            PagesServer.Program program = new PagesServer.Program(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Djdk.reflect.useNativeAccessorOnly=true",
                            "-XX:+UseSerialGC",
                            "-Xmx" + option(given, "--heap", "512m"),
                            "-cp",
                            option(given, "--classes", System.getProperty("java.class.path")),
                            "org.clearground.demo.Main"),
                    folder,
                    store.isEmpty() ? List.of() : List.of("--store", store));
            if (!books.isEmpty()) {
                Files.copy(Path.of(books), folder.resolve("books.gpkg"));
                program.run(List.of("upgrade"));
            } else if (store.isEmpty()) {
                program.run(List.of("demo"));
            }
            measure(program, given);
        } finally {
            delete(folder);
        }
    }

    private static void measure(PagesServer.Program program, List<String> given) throws IOException {
        String officer = program.person("bench-officer", "information_officer");
        String reviewer = program.person("bench-reviewer", "reviewer");
        System.out.println(
                starts(program, option(given, "--aot", ""), Integer.parseInt(option(given, "--starts", "3"))));
        try (PagesServer server = PagesServer.start(program, List.of())) {
            PagesVisitor visitor = PagesVisitor.signIn(server.address(), "bench-officer", officer);
            PagesVisitor other = PagesVisitor.signIn(server.address(), "bench-reviewer", reviewer);
            PagesBench bench = new PagesBench(server, visitor, Integer.parseInt(option(given, "--times", "20")));
            System.out.println(bench.pages());
            String state = "/map/state?" + PERIOD;
            PagesEdits edits = new PagesEdits(visitor, visitor.token(), other.token(), bench.place());
            System.out.println(new PagesTiles(visitor, edits).run(state));
        }
    }

    /// From the start of the process until the first page is there: once with what Java brings along, once with
    /// the cache.
    private static String starts(PagesServer.Program program, String cache, int runs) throws IOException {
        Results results = new Results(List.of("median", "processor"), System.err);
        if (runs > 0) {
            start(program, List.of("-Xshare:auto"), new Start("start to first page, plain", runs), results);
        }
        if (runs > 0 && !cache.isEmpty()) {
            List<String> options = List.of(
                    "-XX:AOTCache=" + cache,
                    "-Xlog:aot=off",
                    "-XX:Tier2InvokeNotifyFreqLog=16",
                    "-XX:Tier2BackedgeNotifyFreqLog=20");
            start(program, options, new Start("start to first page, AOT cache", runs), results);
        }
        return results.markdown();
    }

    /// What is started so many times.
    private record Start(String measure, int runs) {}

    private static void start(PagesServer.Program program, List<String> options, Start what, Results results)
            throws IOException {
        double[] wall = new double[what.runs()];
        double[] processor = new double[what.runs()];
        for (int i = 0; i < what.runs(); i++) {
            long begun = System.nanoTime();
            try (PagesServer server = PagesServer.start(program, options)) {
                int status = new PagesVisitor(server.address()).get("/sign-in").statusCode();
                wall[i] = (System.nanoTime() - begun) / 1e6;
                processor[i] = Stopwatch.millis(server.processorTime());
                if (status != OK) {
                    throw new IllegalStateException("the first page was not shown: " + status);
                }
            }
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        results.put(what.measure(), "median", at(wall, 0.5), "ms");
        results.put(what.measure(), "processor", at(processor, 0.5), "ms");
    }

    private String pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/?" + PERIOD);
        pages.put("types of records", "/records");
        pages.put("list of reports", "/records/clearance_report");
        pages.put("list of hazards, open", "/records/hazard_area?status=open");
        pages.put(
                "list of reports, two filters and a quarter",
                "/records/clearance_report?status=completed" + "&method=manual&from=2025-01-01&to=2025-03-31");
        pages.put("list of reports, by a column", "/records/clearance_report?sort=-completed_on");
        pages.put("search of all records", "/records?q=completed");
        Matcher record = RECORD.matcher(visitor.get("/records/clearance_report").body());
        if (record.find()) {
            pages.put("a report's page", record.group(1));
        }
        pages.put("books: items by category, all days", "/books?measure=items&by=category&period=all");
        pages.put("books: area by kind, a quarter", "/books?measure=area&by=kind&" + PERIOD);
        pages.put("records behind a quarter's balance", "/books/records?measure=items&account=found&" + PERIOD);
        pages.put("records behind a balance of all days", "/books/records?measure=items&period=all&account=found");
        pages.put("search of places", "/search?q=a");
        pages.put("map's page", "/map?" + PERIOD);
        pages.put("map's state", "/map/state?" + PERIOD);
        pages.put("map's script", "/assets/map/clearground-map.js");
        pages.put("reports", "/reports");
        pages.put("what waits", "/waiting");
        pages.put("form of a report", "/enter/clearance_report");
        pages.put("checks", "/check");
        pages.forEach(this::page);
        return results.markdown();
    }

    private void page(String name, String path) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = whole(path, begun);
        results.put(name, "first answer", (System.nanoTime() - begun) / 1e6, "ms");
        if (answer.statusCode() != OK) {
            results.put(name, "median", "answered " + answer.statusCode());
            return;
        }
        double[] took = new double[times];
        Duration before = server.processorTime();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            visitor.get(path);
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        double processor = Stopwatch.millis(server.processorTime().minus(before)) / times;
        Arrays.sort(took);
        results.put(name, "median", at(took, 0.5), "ms");
        results.put(name, "p95", at(took, 0.95), "ms");
        results.put(name, "processor", processor, "ms");
        results.put(name, "bytes", Integer.toString(answer.body().getBytes(StandardCharsets.UTF_8).length));
        results.put(
                name, "bytes compressed", Integer.toString(visitor.zipped(path).body().length));
    }

    /// The page itself: where it takes long, what asks again is followed.
    private HttpResponse<String> whole(String path, long begun) {
        HttpResponse<String> answer = visitor.get(path);
        String at = path;
        while (System.nanoTime() - begun < LONGEST_NANOS
                && (answer.statusCode() != OK
                                && answer.headers().firstValue("Location").isPresent()
                        || answer.body().contains("data-waiting"))) {
            at = answer.headers().firstValue("Location").orElse(at);
            try {
                Thread.sleep(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            answer = visitor.get(at);
        }
        return answer;
    }

    /// A place of the books, for edits.
    private String place() {
        List<JsonObject> places = new ArrayList<>(CanonicalJson.readObject(
                        visitor.get("/api/v1/records/place?rows=1").body())
                .array("records")
                .objects());
        return places.getFirst().text("number");
    }

    /// The value below which so large a share of them lies.
    static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 >= given.size() ? otherwise : given.get(at + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
