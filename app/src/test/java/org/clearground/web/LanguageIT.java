package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.CanonicalJson;
import org.clearground.web.people.Role;
import org.clearground.web.people.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Who reads Azerbaijani reads no English: not on a page, not in a refusal.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageIT {

    private static final String IN_AZERBAIJANI = "/map?language=az";
    private static final int MOST_PAGES = 150;
    private static final int MOST_OF_A_KIND = 2;

    /// Shorter texts are words that both languages may share.
    private static final int SENTENCE = 14;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:title|aria-label|alt|placeholder|data-[a-z-]+)=\"([^\"]*)\"");
    private static final Pattern APART = Pattern.compile("<(?:script|style)\\b.*?</|lang=\"en\">[^<]*", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{[a-z0-9]+}");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "of", "is", "are", "and", "from", "with", "not", "by", "its", "this", "that", "was", "have", "for",
            "be", "can", "which", "what", "there", "or", "an", "your", "you", "out", "no");

    private final OpenServer open;
    private final Visitor author;
    private final Visitor approver;

    LanguageIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
        open.record("organisation", Map.of("number", "ALPHA", "name", "Alpha", "kind", "ngo"));
        open.hazard("HA-1", "D-1");
        author = inAzerbaijani(Role.INFORMATION_OFFICER);
        approver = inAzerbaijani(Role.REVIEWER);
    }

    @BeforeAll
    void sendSomething() {
        send("organisation", Map.of("f.number", "BETA", "f.name", "Beta", "f.kind", "ngo"), "new", 0);
    }

    @AfterAll
    void stop() {
        open.close();
    }

    private Visitor inAzerbaijani(Role role) {
        Visitor visitor = open.signedIn(role);
        visitor.get(IN_AZERBAIJANI);
        return visitor;
    }

    @Test
    void noPageThatIsReadInAzerbaijaniSaysAnythingInEnglish() throws Exception {
        Set<String> known = sentences();
        assertThat(known.size()).isGreaterThan(1_500);
        Map<String, Set<String>> found = new TreeMap<>();
        int pages = 0;
        for (Role role : List.of(Role.ADMINISTRATOR, Role.INFORMATION_OFFICER)) {
            pages += walk(inAzerbaijani(role), known, found);
        }
        pages += walk(open.visitor(), known, found);
        assertThat(pages).isGreaterThan(60);
        assertThat(found).as("English on pages in Azerbaijani").isEmpty();
    }

    private static int walk(Visitor visitor, Set<String> known, Map<String, Set<String>> found) throws Exception {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> done = new TreeSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(
                "/sign-in?language=az",
                "/map?language=az",
                "/",
                "/password",
                "/tokens",
                "/import",
                "/verify?printed=00",
                "/books?period=all",
                "/records/hazard_area/HA-1",
                "/correct/hazard_area/HA-1",
                "/withdraw/hazard_area/HA-1",
                "/attach/hazard_area/HA-1",
                "/records/hazard_area/NONE",
                "/records/none",
                "/search?q=39.01+N+46.07+E",
                "/?period=March",
                "/?known=2020-01-01",
                "/?known=99",
                "/nowhere"));
        while (!todo.isEmpty() && done.size() < MOST_PAGES) {
            String page = todo.removeFirst();
            String kind = page.replaceFirst("\\?.*", "").replaceAll("[A-Z0-9][A-Z0-9-]*", "N");
            boolean asked = page.startsWith("/?") || page.contains("language=az");
            if (!asked && kinds.merge(kind, 1, Integer::sum) > MOST_OF_A_KIND || !done.add(page)) {
                continue;
            }
            String body = visitor.patiently(page);
            if (body.stripLeading().startsWith("<")) {
                look(page, body, known, found);
            }
            Matcher link = LINK.matcher(body);
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (!to.matches("/(?:assets|reports/|lists/|api/).*|.*(?:\\.svg|language=en).*")) {
                    todo.add(to);
                }
            }
        }
        return done.size();
    }

    private static void look(String page, String body, Set<String> known, Map<String, Set<String>> found) {
        assertThat(body).as(page).contains("lang=\"az\"");
        StringBuilder spoken = new StringBuilder();
        Matcher attribute = SPOKEN.matcher(body);
        while (attribute.find()) {
            spoken.append(attribute.group(1)).append('\n');
        }
        spoken.append(APART.matcher(body).replaceAll("<").replaceAll("<[^>]*>", "\n"));
        String text = spoken.toString().replace("&#39;", "'").replace("&quot;", "\"");
        assertThat(text).as("a text that is missing on " + page).doesNotContain("_az??");
        Set<String> english = new TreeSet<>();
        known.stream().filter(text::contains).forEach(english::add);
        text.lines().filter(LanguageIT::isEnglish).map(String::strip).forEach(english::add);
        if (!english.isEmpty()) {
            found.computeIfAbsent(page, _ -> new TreeSet<>()).addAll(english);
        }
    }

    private static boolean isEnglish(String line) {
        return Arrays.stream(line.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}']+"))
                        .filter(ENGLISH_WORDS::contains)
                        .count()
                > 1;
    }

    /// What stands between the places of every text in English that is another one in Azerbaijani.
    private static Set<String> sentences() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String[] pair : new String[][] {
            {"web/pages.properties", "web/pages_az.properties"},
            {"labels/labels_en.properties", "labels/labels_az.properties"},
            {"rules/findings_en.properties", "rules/findings_az.properties"}
        }) {
            Properties english = bundle(pair[0]);
            String other = String.join(
                    "\n", bundle(pair[1]).values().stream().map(String::valueOf).toList());
            for (String key : english.stringPropertyNames()) {
                Arrays.stream(PLACE.split(english.getProperty(key)))
                        .map(String::strip)
                        .filter(part -> part.length() >= SENTENCE && part.contains(" ") && !other.contains(part))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(LanguageIT.class.getResourceAsStream("/org/clearground/" + name));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private String send(String type, Map<String, String> cells, String instance, int base) {
        Map<String, String> form = new LinkedHashMap<>(cells);
        form.put("instance", instance);
        form.put("base", Integer.toString(base));
        form.put("do", "send");
        HttpResponse<String> answer = author.post("/enter/" + type, "/enter/" + type, form);
        return Visitor.location(answer);
    }

    @Test
    void aBookingThatIsRefusedSaysWhyInAzerbaijani() throws Exception {
        Map<String, String> cells = Map.of("f.number", "GAMMA", "f.name", "Gamma", "f.kind", "ngo");
        String sent = send("organisation", cells, "booked otherwise", 0);
        open.record("organisation", Map.of("number", "GAMMA", "name", "Another", "kind", "ngo"));
        approver.post(sent, sent + "/approve", Map.of());
        assertThat(approver.patiently(sent))
                .contains("lakin yazıla bilmədi")
                .contains("GAMMA kitablarda başqa məzmunla var")
                .doesNotContain("in the books");
    }

    @Test
    void aClosingThatIsRefusedSaysWhyInAzerbaijani() {
        HttpResponse<String> early = author.post("/reports", "/reports/close", Map.of("period", "2025-Q2"));
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body())
                .contains("2025-Q2 bitməyib: son günü 2025-06-30, bu gün isə 2025-05-01")
                .doesNotContain("is not over");
    }

    @Test
    void aRefusedUploadSaysWhyInAzerbaijani() {
        assertThat(author.upload("/import", "/import", Map.of("instance", "none"), Map.of("list.txt", new byte[] {'a'}))
                        .body())
                .contains("list.txt&#39; adı içində nə olduğunu bildirmir")
                .doesNotContain("does not say");
        assertThat(author.upload(
                                "/attach/hazard_area/HA-1",
                                "/attach/hazard_area/HA-1",
                                Map.of("instance", "no picture", "title", "a"),
                                Map.of("a.png", new byte[] {'a', 'b'}))
                        .body())
                .contains("Fayl, adı nə desə də, JPEG")
                .doesNotContain("whatever its name");
        assertThat(author.post("/password", "/password", Map.of("current", "no", "chosen", "x", "again", "x"))
                        .body())
                .contains("Hazırkı parol səhvdir.");
    }

    @Test
    void aProgramIsToldInTheLanguageThatItAsksFor() {
        try (Program program = new Program(open, Role.INFORMATION_OFFICER, Token.Scope.READ)) {
            String asked = "/api/v1/figures?period=March";
            assertThat(detail(program.get(asked, "Accept-Language", "az-AZ,az;q=0.9,en;q=0.5")))
                    .isEqualTo("'March' dövr deyil: 2025-Q1, 2025, 2025-03 və ya 2025-01-01..2025-03-31 yazın");
            for (String english : List.of("en", "tr", "???")) {
                assertThat(detail(program.get(asked, "Accept-Language", english)))
                        .startsWith("'March' is not a period");
            }
        }
    }

    private static String detail(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return CanonicalJson.readObject(answer.body()).text("detail");
    }
}
