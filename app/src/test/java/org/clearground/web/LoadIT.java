package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;
import org.clearground.web.people.Role;
import org.clearground.web.people.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hundred people look at pages while sixteen programs write. Nothing fails, and what a page showed at the
/// head is what it shows at that entry for ever: so all its figures came from one prefix.
class LoadIT {

    private static final int READERS = 200;
    private static final int SESSIONS = 10;
    private static final int WRITERS = 16;
    private static final int RECORDS = 2;
    private static final int KEPT_OF_EACH = 3;
    private static final int FINDS = 3;
    private static final long THOUGHT_MILLIS = 500;

    private static final Pattern KNOWN = Pattern.compile("(?s)class=\"stamp\">.*?</b> <(?:span|a)[^>]*>([0-9]+)<");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");

    private static final List<String> PAGES = List.of(
            "/?period=2025-Q1",
            "/books?measure=items&by=category&period=all",
            "/books?measure=area&by=kind&period=2025-Q1",
            "/records/clearance_report",
            "/records/clearance_report?sort=-number&organisation=ALPHA",
            "/records/hazard_area?status=open",
            "/records/hazard_area/HA-1",
            "/records?q=alpha",
            "/map");

    private final OpenServer open;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Map<Long, Long> sums = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();

    LoadIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
    }

    @AfterEach
    void stop() {
        open.close();
    }

    @Test
    void twoHundredReadWhileSixteenWriteAndEachPageIsOfOnePrefix() throws Exception {
        try (Program author = new Program(open, Role.INFORMATION_OFFICER, Token.Scope.WRITE);
                Program approver = new Program(open, Role.REVIEWER, Token.Scope.WRITE);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            prepare(author, approver);
            List<Visitor> visitors = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                visitors.add(open.signedIn(i % 2 == 0 ? Role.INFORMATION_OFFICER : Role.PLANNER));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(people.submit(() -> write(author, approver, writer)));
            }
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                readers.add(people.submit(() -> read(visitors.get(reader % SESSIONS), reader, writers)));
            }
            for (Future<?> each : writers) {
                finish(each);
            }
            for (Future<?> each : readers) {
                finish(each);
            }
            assertThat(wrong).isEmpty();
            assertThat(answers.get()).isGreaterThanOrEqualTo(READERS);
            assertThat(sums).as("figures of more than one prefix were read").hasSizeGreaterThan(2);
            compare(visitors.get(0));
        }
    }

    private static void finish(Future<?> each) throws Exception {
        try {
            each.get(5, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError("somebody is stuck", e);
        }
    }

    private void prepare(Program author, Program approver) {
        send(
                author,
                approver,
                "organisation",
                "o",
                "\"number\":\"ALPHA\",\"name\":\"Alpha Demining\",\"kind\":\"ngo\"");
        send(
                author,
                approver,
                "hazard_area",
                "h",
                "\"number\":\"HA-1\",\"kind\":\"mined_area\",\"class\":\"sha\",\"recorded_on\":\"2024-12-01\",\"place\":\"D-1\","
                        + "\"status\":\"open\",\"geometry\":\"POLYGON((46.02 39.001, 46.09 39.001, 46.09 39.02, 46.02 39.001))\"");
        assertThat(wrong).isEmpty();
    }

    private void write(Program author, Program approver, int writer) {
        for (int i = 0; i < RECORDS; i++) {
            double lon = 46.03 + writer * 0.003;
            double lat = 39.001 + i * 0.001;
            String corners = String.format(
                    Locale.ROOT,
                    "%1$.4f %2$.4f, %3$.4f %2$.4f, %3$.4f %4$.4f, %1$.4f %2$.4f",
                    lon,
                    lat,
                    lon + 0.0035,
                    lat + 0.0012);
            send(
                    author,
                    approver,
                    "clearance_report",
                    writer + "-" + i,
                    "\"number\":\"CR-" + writer + "-" + i
                            + "\",\"activity\":\"clearance\",\"organisation\":\"ALPHA\",\"method\":\"manual\","
                            + "\"status\":\"completed\",\"place\":\"D-1\",\"started_on\":\"2025-02-01\","
                            + "\"completed_on\":\"2025-02-20\",\"polygons\":[{\"outcome\":\"cleared\",\"kind\":\"mined_area\","
                            + "\"completed_on\":\"2025-02-20\",\"depth\":20,\"geometry\":\"POLYGON((" + corners
                            + "))\"}],\"finds\":[{\"category\":\"ap_mine\",\"quantity\":" + FINDS + "}]");
        }
    }

    /// Sends a record and approves it, each call as often as it takes.
    private void send(Program author, Program approver, String type, String key, String fields) {
        HttpResponse<String> sent = author.post("/api/v1/records/" + type, key, "{\"fields\":{" + fields + "}}");
        if (!expect("POST " + key, sent, Set.of(201))) {
            return;
        }
        long id = CanonicalJson.readObject(sent.body()).object("sent").integer("id");
        HttpResponse<String> approved = approver.post("/api/v1/waiting/" + id + "/approval", "", "");
        while (approved.statusCode() == 202) {
            approved = approver.post("/api/v1/waiting/" + id + "/approval", "", "");
        }
        expect("approve " + key, approved, Set.of(200));
    }

    private boolean expect(String what, HttpResponse<?> answer, Set<Integer> statuses) {
        answers.incrementAndGet();
        boolean right = statuses.contains(answer.statusCode());
        if (!right) {
            wrong.add(what + ": " + answer.statusCode() + " " + answer.body());
        }
        return right;
    }

    private void read(Visitor visitor, int reader, List<Future<?>> writers) {
        int turn = reader;
        do {
            turn++;
            int what = turn % (PAGES.size() + 2);
            if (what < PAGES.size()) {
                page(visitor, PAGES.get(what));
            } else if (what == PAGES.size()) {
                figures(visitor);
            } else {
                tile(visitor);
            }
            think();
        } while (!writers.stream().allMatch(Future::isDone));
    }

    private static void think() {
        try {
            Thread.sleep(THOUGHT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void page(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        if (answer.statusCode() == 302) { // the head is worked out: by its number, which the redirection names
            answer = visitor.get(
                    answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", ""));
        }
        if (expect(path, answer, Set.of(200))) {
            Matcher known = KNOWN.matcher(answer.body());
            if (known.find()
                    && seen.keySet().stream()
                                    .filter(k -> k.startsWith(path + " "))
                                    .count()
                            < KEPT_OF_EACH) {
                seen.put(path + " " + known.group(1), words(answer.body()));
            }
        }
    }

    private void figures(Visitor visitor) {
        HttpResponse<String> answer =
                visitor.getJson("/api/v1/balances?measure=items&period=all&only=category:ap_mine");
        if (expect("figures", answer, Set.of(200))) {
            JsonObject json = CanonicalJson.readObject(answer.body());
            sums.put(
                    json.integer("known_at"),
                    json.array("balances").objects().stream()
                            .mapToLong(l -> Math.abs(l.integer("amount")))
                            .sum());
        }
    }

    private void tile(Visitor visitor) {
        long head = open.books().ledger().head().seq();
        HttpResponse<byte[]> answer = visitor.bytes(
                "/tiles/authority/released/" + head + "/1970-01-01_2025-03-31/12/2571/1566", "Accept-Encoding", "gzip");
        expect("tile at " + head, answer, Set.of(200));
    }

    /// The words of a page: its addresses differ by whether they name the entry, and what waits is no figure.
    private static String words(String page) {
        Matcher main = MAIN.matcher(page);
        assertThat(main.find()).isTrue();
        return main.group()
                .replaceAll("(?s)<p class=\"errands\".*?</p>", "")
                .replaceAll("(?s)<p class=\"said\".*?</p>", "")
                .replaceAll("(?s)<a class=\"button second\".*?</a>", "") // what a role may do
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    private void compare(Visitor visitor) {
        TreeMap<String, Integer> compared = new TreeMap<>();
        seen.forEach((key, before) -> {
            String path = key.substring(0, key.lastIndexOf(' '));
            String known = "known=" + key.substring(key.lastIndexOf(' ') + 1);
            String address = path + (path.contains("?") ? "&" : "?") + known;
            String after = words(visitor.get(address).body());
            for (int i = 0; i < 100 && after.contains("This takes a while"); i++) {
                after = words(visitor.get(address).body());
            }
            assertThat(after).as(address).isEqualTo(before);
            compared.merge(path, 1, Integer::sum);
        });
        assertThat(compared.keySet()).hasSizeGreaterThanOrEqualTo(4);
        sums.forEach((known, sum) -> assertThat(open
                        .books()
                        .ledger()
                        .balances(new BalanceQuery(
                                "items", Set.of(), Map.of("category", Set.of("ap_mine")), Optional.empty(), known))
                        .stream()
                        .mapToLong(l -> Math.abs(l.amount()))
                        .sum())
                .as("items at entry " + known)
                .isEqualTo(sum));
        assertThat(sums.entrySet().stream()
                                .max(Map.Entry.comparingByKey())
                                .orElseThrow()
                                .getValue()
                        % FINDS)
                .isZero();
    }
}
