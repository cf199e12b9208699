package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesIT {

    private static final List<String> PAGES = List.of(
            "/records",
            "/records/setting",
            "/records/setting/authority.zone",
            "/books?by=place",
            "/reports",
            "/verify",
            "/people",
            "/people/audit",
            "/password");

    private final OpenServer open;
    private final Visitor visitor;

    PagesIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        visitor = open.signedIn(Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    /// Long work shows a page that asks again by itself.
    private HttpResponse<String> patiently(String path) throws InterruptedException {
        HttpResponse<String> answer = visitor.get(path);
        for (int i = 0; i < 60 && answer.body().contains("http-equiv=\"refresh\""); i++) {
            Thread.sleep(500);
            answer = visitor.get(path);
        }
        return answer;
    }

    @Test
    void everyPageAsksNothingOfAnotherHostAndRunsNothingInline() {
        for (String page : PAGES) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
            assertThat(answer.body()).as(page).doesNotContain("<script>").doesNotContain("style=\"");
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(page).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(page).contains("DENY");
        }
    }

    @Test
    void showsARecordWithItsVersionsAndItsHash() {
        String body = visitor.get("/records/setting/authority.zone").body();
        assertThat(body)
                .contains("Asia/Baku")
                .contains("Recorded (entry 1, version 1)")
                .containsPattern("[0-9a-f]{64}");
    }

    @Test
    void narrowsAListAndKeepsToWhatItWasAsked() {
        open.district("D-1");
        open.district("D-2");
        assertThat(visitor.get("/records/place?q=district").body())
                .contains(">D-1<")
                .contains(">D-2<")
                .contains("of 2");
        assertThat(visitor.get("/records/place?place=D-2").body())
                .contains(">D-2<")
                .doesNotContain(">D-1<");
        assertThat(visitor.get("/records?q=district").body())
                .contains(">D-1<")
                .contains(">D-2<")
                .as("a place without an end has no last day")
                .doesNotContain("9999");
        assertThat(visitor.get("/records/place?known=2").body())
                .contains(">D-1<")
                .contains("each record was looked at")
                .contains("/records/place/D-1?known=2")
                .doesNotContain(">D-2<");
        for (String bad : List.of("sort=geometry", "place=nowhere", "from=March", "page=0", "page=9999", "known=99")) {
            assertThat(visitor.get("/records/place?" + bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    @Test
    void theLineThatTheBooksWantStandsOnEveryPageAsSoonAsItIsBooked() {
        assertThat(visitor.get("/records").body()).doesNotContain("class=\"banner\"");
        open.record("setting", Map.of("number", "report.notice", "value", "A country for practice."));
        for (String page : List.of("/records", "/password", "/books?by=nothing")) {
            assertThat(visitor.get(page).body()).as(page).contains("<p class=\"banner\">A country for practice.</p>");
        }
    }

    @Test
    void givesAListAsAFile() throws InterruptedException {
        open.district("D-1");
        HttpResponse<String> csv = patiently("/lists/place/csv?q=district");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"place.csv\"");
        assertThat(csv.body()).startsWith("number,name,level").contains("\nD-1,The district,district");
        assertThat(patiently("/lists/place/csv?q=nothing").body()).doesNotContain("D-1");
        assertThat(patiently("/lists/place/xlsx").body()).startsWith("PK");
        assertThat(patiently("/lists/place/gpkg").body()).startsWith("SQLite format 3");
        assertThat(visitor.get("/lists/place/exe").statusCode()).isEqualTo(404);
    }

    @Test
    void drawsARecordThatHasAPlaceAndSaysThatWhiteGroundIsUnknown() {
        open.district("D-1");
        String body = visitor.get("/records/place/D-1").body();
        assertThat(body).contains("<svg").contains("White ground is unknown");
        assertThat(visitor.get("/records/place/D-1?known=1").statusCode())
                .as("the books did not know it then")
                .isEqualTo(404);
        assertThat(visitor.get("/records/setting/authority.zone").body()).doesNotContain("<figure");
    }

    @Test
    void theFirstPageNamesItsMapsByAddressesAndABrowserKeepsThem() throws InterruptedException {
        open.district("D-1");
        open.hazard("HA-1", "D-1");
        HttpResponse<String> home = patiently("/?period=2025-Q1&known=3");
        assertThat(home.body().length()).isBetween(5_000, 100_000);
        Matcher map = Pattern.compile(
                        "<img src=\"([^\"]+)\" alt=\"Land released[^\"]+\" width=\"720\" height=\"[0-9]+\"")
                .matcher(home.body());
        assertThat(map.find()).isTrue();
        String address = map.group(1);
        assertThat(address).matches("/reports/2025-Q1/3/en/drawings/map-release\\.svg\\?mark=[0-9a-f]{16}");
        HttpResponse<String> picture = visitor.get(address);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body())
                .startsWith("<svg")
                .contains("font-family=\"Noto Sans,", "must not be taken for safe");
        assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "private");
        assertThat(visitor.get(address.substring(0, address.indexOf('?')))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .as("nobody knows whether it is the same after another version of the program")
                .contains("no-cache");
        assertThat(visitor.get("/reports/2025-Q1/3/en/drawings/none.svg").statusCode())
                .isEqualTo(404);
        assertThat(open.visitor().get(address).statusCode()).isEqualTo(401);
    }

    @Test
    void speaksAzerbaijaniWhenAsked() {
        assertThat(visitor.get("/books?language=az").body()).contains("Uçot kitabları");
        assertThat(visitor.get("/books").body()).as("and keeps to it").contains("Uçot kitabları");
        assertThat(visitor.get("/books?language=xx-no'such").statusCode()).isEqualTo(200);
    }

    @Test
    void answersABadQuestionWithASentenceAndToProgramsWithProblemDetails() {
        HttpResponse<String> page = visitor.get("/books?period=last-year");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("is not a period").doesNotContain("Exception");
        HttpResponse<String> problem = visitor.getJson("/books?period=last-year");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(visitor.get("/books?known=99999").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/records/no_such_type").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/records/setting/none").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void provesAPrintedHead() {
        String head = open.head();
        assertThat(visitor.get("/verify?printed=" + head).body()).contains("it is entry 1 of this chain");
        assertThat(visitor.get("/verify?printed=" + "0".repeat(64)).body()).contains("does not lie in this chain");
        assertThat(visitor.get("/verify?printed=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void recomputesTheBooks() throws InterruptedException {
        assertThat(visitor.post("/verify", "/verify", java.util.Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(patiently("/verify/result").body()).contains("All agrees: 1 entries");
    }

    @Test
    void showsTheFiguresAndTheReportOfBooksThatHoldNothingYet() throws InterruptedException {
        assertThat(patiently("/?period=2025-Q1").statusCode()).isEqualTo(200);
        HttpResponse<String> list = patiently("/reports/2025-Q1/1/en");
        assertThat(list.body()).contains("mine-action-2025-Q1.html").contains("mine-action-2025-Q1.pdf");
        HttpResponse<String> report = visitor.get("/reports/2025-Q1/1/en/mine-action-2025-Q1.html");
        assertThat(report.body()).contains("<style>");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void leadsNobodyOutOfAReportsFolder() throws InterruptedException {
        patiently("/reports/2025-Q1/1/en");
        for (String path : List.of(
                "/reports/2025-Q1/1/en/..",
                "/reports/2025-Q1/1/en/%2e%2e",
                "/reports/2025-Q1/1/en/..%2f..%2f..%2fpeople.sqlite",
                "/reports/2025-Q1/1/en/records/..%2f..%2fpeople.sqlite",
                "/reports/2025-Q1/1/en/people.sqlite")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void runsTheRulesAndListsTheTasks() throws InterruptedException {
        assertThat(patiently("/check").statusCode()).isEqualTo(200);
        assertThat(patiently("/tasks").body()).contains("No tasks.");
    }
}
