package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Entering a record, having it approved by somebody else, and what becomes of the figures. One server for all,
/// which takes long to start; each test has records of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryIT {

    private static final Pattern INSTANCE = Pattern.compile("name=\"instance\" value=\"([^\"]+)\"");
    private static final String CORNERS = "46.07 39.01; 46.08 39.01; 46.08 39.02; 46.07 39.02";

    private final OpenServer open;
    private final Visitor author;
    private final Visitor approver;

    EntryIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
        author = open.signedIn(Role.INFORMATION_OFFICER);
        approver = open.signedIn(Role.REVIEWER);
        hazard();
    }

    @AfterAll
    void stop() {
        open.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(l -> l.replaceFirst("^http://[^/]*", ""))
                .orElse("");
    }

    private String instance(String page) {
        Matcher found = INSTANCE.matcher(author.get(page).body());
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private Map<String, String> form(String type, Map<String, String> cells) {
        Map<String, String> form = new LinkedHashMap<>(cells);
        form.put("kind", "record");
        form.put("instance", instance("/enter/" + type));
        form.put("do", "send");
        return form;
    }

    private String send(String type, Map<String, String> form) {
        HttpResponse<String> answer = author.post("/enter/" + type, "/enter/" + type, form);
        assertThat(answer.statusCode()).as(found(answer.body())).isEqualTo(302);
        return location(answer);
    }

    private static String found(String page) {
        int from = page.indexOf("id=\"outcome\"");
        return from < 0 ? "" : page.substring(from, Math.min(page.length(), from + 1_500));
    }

    private void book(String type, Map<String, String> cells) {
        String sent = send(type, form(type, cells));
        approve(sent);
        assertThat(author.get(sent).body()).as(type).contains("The books end with entry");
    }

    private HttpResponse<String> approve(String sent) {
        return approver.post(sent, sent + "/approve", Map.of());
    }

    private static Map<String, String> clearance() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("f.number", "CR-1");
        cells.put("f.activity", "clearance");
        cells.put("f.organisation", "ALPHA");
        cells.put("f.method", "manual");
        cells.put("f.status", "completed");
        cells.put("f.place", "D-1");
        cells.put("f.started_on", "2025-02-01");
        cells.put("f.completed_on", "2025-02-20");
        cells.put("l.polygons.0.outcome", "cleared");
        cells.put("l.polygons.0.kind", "mined_area");
        cells.put("l.polygons.0.completed_on", "2025-02-20");
        cells.put("l.polygons.0.depth", "20");
        cells.put("l.polygons.0.geometry_typed", CORNERS);
        cells.put("l.polygons.0.geometry_notation", "wgs84 east-north");
        for (int i = 0; i < 3; i++) {
            cells.put(
                    "l.finds." + i + ".category",
                    List.of("ap_mine", "at_mine", "uxo").get(i));
            cells.put("l.finds." + i + ".quantity", Integer.toString(i + 1));
        }
        return cells;
    }

    private void hazard() {
        book("organisation", Map.of("f.number", "ALPHA", "f.name", "Alpha Demining", "f.kind", "ngo"));
        book(
                "hazard_area",
                Map.of(
                        "f.number", "HA-1",
                        "f.kind", "mined_area",
                        "f.class", "sha",
                        "f.recorded_on", "2024-12-01",
                        "f.place", "D-1",
                        "f.status", "open",
                        "f.geometry", "POLYGON((46.06 39.005, 46.09 39.005, 46.09 39.03, 46.06 39.03, 46.06 39.005))"));
    }

    private String figures(String known) {
        return author.get("/books?measure=items&by=category&period=2025-Q1" + known)
                .body();
    }

    @Test
    void aReportWithAPolygonAndThreeFindsIsApprovedBySomebodyElseAndTheFigureChanges() {
        String before = open.head();
        String sent = send("clearance_report", form("clearance_report", clearance()));
        assertThat(author.get(sent).body()).contains("waits for another person").contains("Anti-personnel mine");
        assertThat(open.head()).as("nothing is in the books yet").isEqualTo(before);
        assertThat(waitsForYou()).contains("CR-1");
        assertThat(approver.get(sent).body()).contains("<svg").contains("Approve and book");
        assertThat(location(approve(sent))).isEqualTo(sent);
        assertThat(author.get(sent).body()).contains("Approved by reviewer");
        String record = author.get("/records/clearance_report/CR-1").body();
        assertThat(record)
                .contains("<dd>information-officer</dd>")
                .containsPattern("form-[0-9]+-clearance_report.csv")
                .doesNotContain("approved by the one who wrote it");
        assertThat(figures("")).contains("at_mine");
        assertThat(figures("&known=" + before)).as("the earlier state stays").doesNotContain("at_mine");
    }

    @Test
    void nobodyApprovesOrReturnsWhatHeSentHimself() {
        String sent = send(
                "organisation", form("organisation", Map.of("f.number", "ORG-1", "f.name", "Alpha", "f.kind", "ngo")));
        String before = open.head();
        HttpResponse<String> own = author.post(sent, sent + "/approve", Map.of());
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("by another person");
        assertThat(author.post(sent, sent + "/return", Map.of("reason", "x")).statusCode())
                .isEqualTo(400);
        assertThat(author.get(sent).body()).doesNotContain("Approve and book");
        assertThat(open.head()).isEqualTo(before);
        approve(sent);
        assertThat(open.head()).isNotEqualTo(before);
    }

    @Test
    void sendingTwiceIsSendingOnceAndApprovingTwiceBooksNothingTwice() {
        Map<String, String> form =
                form("organisation", Map.of("f.number", "ORG-2", "f.name", "Alpha", "f.kind", "ngo"));
        String sent = send("organisation", form);
        assertThat(send("organisation", form)).isEqualTo(sent);
        approve(sent);
        String after = open.head();
        HttpResponse<String> again = approve(sent);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("is not waiting any more");
        assertThat(open.head()).isEqualTo(after);
    }

    @Test
    void whatIsReturnedComesBackWithItsReasonAndIsSentAgain() {
        String sent = send(
                "organisation", form("organisation", Map.of("f.number", "ORG-3", "f.name", "Alfa", "f.kind", "ngo")));
        assertThat(approver.post(sent, sent + "/return", Map.of("reason", " ")).statusCode())
                .as("a reason is needed")
                .isEqualTo(400);
        approver.post(sent, sent + "/return", Map.of("reason", "It is spelled Alpha."));
        assertThat(author.get(sent).body()).contains("It is spelled Alpha.");
        HttpResponse<String> again = author.get(sent + "/again");
        assertThat(again.body()).contains("value=\"Alfa\"").contains("It is spelled Alpha.");
        assertThat(approver.get(sent + "/again").statusCode())
                .as("only its author")
                .isEqualTo(403);
        Map<String, String> mended =
                form("organisation", Map.of("f.number", "ORG-3", "f.name", "Alpha", "f.kind", "ngo"));
        mended.put("again", sent.substring(sent.lastIndexOf('/') + 1));
        String second = send("organisation", mended);
        assertThat(second).isNotEqualTo(sent);
        assertThat(author.get(sent).body()).contains("taken back");
        approve(second);
        assertThat(author.get("/records/organisation/ORG-3").body()).contains("Alpha");
    }

    @Test
    void aFormWithFaultsIsShownAgainWithWhatWasTypedAndSaysWhere() {
        Map<String, String> form = form("clearance_report", clearance());
        form.put("f.number", "CR-9");
        form.put("l.finds.1.quantity", "two");
        HttpResponse<String> answer = author.post("/enter/clearance_report", "/enter/clearance_report", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("This cannot be sent yet")
                .contains("href=\"#l.finds.1.quantity\"")
                .contains("value=\"two\"")
                .contains("aria-invalid=\"true\"")
                .contains(CORNERS);
        assertThat(waitsForYou()).doesNotContain("CR-9");
    }

    @Test
    void rowsAreAddedAndTakenAwayWithoutAnyScript() {
        Map<String, String> form = form("clearance_report", clearance());
        form.put("do", "add.finds");
        assertThat(author.post("/enter/clearance_report", "/enter/clearance_report", form)
                        .body())
                .contains("name=\"l.finds.3.category\"");
        form.put("do", "remove.finds.0");
        assertThat(author.post("/enter/clearance_report", "/enter/clearance_report", form)
                        .body())
                .contains("name=\"l.finds.1.category\"")
                .doesNotContain("name=\"l.finds.2.category\"");
    }

    @Test
    void checksWhatIsTypedAsAnImportIsChecked() {
        Map<String, String> form = form("clearance_report", clearance());
        HttpResponse<String> good = author.post("/enter/clearance_report", "/enter/clearance_report/check", form);
        assertThat(good.body()).contains("\"faults\":0").contains("<svg");
        form.remove("l.polygons.0.depth");
        HttpResponse<String> bad = author.post("/enter/clearance_report", "/enter/clearance_report/check", form);
        assertThat(bad.body()).contains("guard.cleared_depth").contains("l.polygons.0.depth");
    }

    @Test
    void aGuardIsOverriddenByWhoApprovesWithAReasonThatStaysWithTheRecord() {
        Map<String, String> form = form("clearance_report", clearance());
        form.put("f.number", "CR-G");
        form.keySet().removeIf(field -> field.startsWith("l.finds."));
        form.put("l.polygons.0.geometry_typed", "46.061 39.006; 46.065 39.006; 46.065 39.008; 46.061 39.008");
        form.remove("l.polygons.0.depth");
        HttpResponse<String> held = author.post("/enter/clearance_report", "/enter/clearance_report", form);
        assertThat(held.statusCode()).as("not sent unless asked for").isEqualTo(200);
        assertThat(held.body()).contains("Send and ask for an exception");
        form.put("do", "send-guarded");
        String sent = send("clearance_report", form);
        assertThat(author.get(sent).body())
                .as("not by its author")
                .doesNotContain("name=\"override.guard.cleared_depth\"");
        assertThat(approver.get(sent).body())
                .contains("name=\"override.guard.cleared_depth\"")
                .contains("Reason for overriding guard.cleared_depth");

        String before = open.head();
        for (String none : List.of("", "  ")) {
            approver.post(sent, sent + "/approve", Map.of("override.guard.cleared_depth", none));
            assertThat(author.get(sent).body()).contains("could not be booked");
            assertThat(open.head()).as("without a reason nothing is booked").isEqualTo(before);
        }
        assertThat(approver.post(sent, sent + "/approve", Map.of("override.record.exists", "why not"))
                        .statusCode())
                .as("only guards")
                .isEqualTo(400);
        assertThat(approver.post(sent, sent + "/approve", Map.of("override.guard.cleared_depth", "x".repeat(501)))
                        .statusCode())
                .isEqualTo(400);
        approver.post(
                sent,
                sent + "/approve",
                Map.of("override.guard.cleared_depth", "Surface task;\nguard.other overridden by nobody: <b>no</b>"));
        assertThat(author.get("/records/clearance_report/CR-G").body())
                .contains("Guard overridden")
                .contains("by reviewer: Surface task, guard.other overridden by nobody: &lt;b&gt;no&lt;/b&gt;")
                .doesNotContain("<b>no</b>");
        assertThat(open.signedIn(Role.ADMINISTRATOR).get("/people/audit").body())
                .contains("guard overridden")
                .contains("guard.cleared_depth: Surface task,");
    }

    @Test
    void whatABookCouldNotHoldIsNeverAnException() {
        Map<String, String> form = form("clearance_report", clearance());
        form.put("f.number", "CR-F");
        form.remove("l.polygons.0.depth");
        form.put("l.finds.1.quantity", "two");
        form.put("do", "send-guarded");
        HttpResponse<String> answer = author.post("/enter/clearance_report", "/enter/clearance_report", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("This cannot be sent yet").doesNotContain("ask for an exception");
        assertThat(waitsForYou()).doesNotContain("CR-F");
    }

    @Test
    void aCorrectionIsMadeFromTheVersionThatStandsAndShowsWhatItChanges() {
        book("organisation", Map.of("f.number", "ORG-4", "f.name", "Alfa", "f.kind", "ngo"));
        String page = author.get("/correct/organisation/ORG-4").body();
        assertThat(page).contains("value=\"Alfa\"").contains("name=\"base\" value=\"1\"");
        Map<String, String> form = form("organisation", Map.of("f.number", "ORG-4", "f.name", "Alfa", "f.kind", "ngo"));
        form.put("kind", "correct");
        form.put("base", "1");
        assertThat(author.post("/enter/organisation", "/enter/organisation", form)
                        .body())
                .contains("Nothing is changed");
        form.put("f.name", "Alpha");
        String first = send("organisation", form);
        form.put("instance", "another form");
        form.put("f.name", "Alpha Demining");
        String second = send("organisation", form);
        assertThat(approver.get(first).body()).contains("<del>Alfa</del>").contains("<ins>Alpha</ins>");
        approve(first);
        assertThat(approver.get(second).body()).contains("corrected by somebody else since");
        approve(second);
        assertThat(author.get(second).body()).contains("could not be booked");
        assertThat(author.get("/records/organisation/ORG-4").body())
                .contains("Corrected (entry")
                .doesNotContain("Alpha Demining");
    }

    @Test
    void aWithdrawalNeedsAReasonAndAnotherPerson() {
        book("organisation", Map.of("f.number", "ORG-5", "f.name", "Alpha", "f.kind", "ngo"));
        String page = "/withdraw/organisation/ORG-5";
        assertThat(author.post(page, page, Map.of("reason", "")).statusCode()).isEqualTo(400);
        String sent = location(author.post(page, page, Map.of("reason", "entered twice", "instance", "w1")));
        assertThat(author.get("/records/organisation/ORG-5").body()).doesNotContain("was withdrawn");
        approve(sent);
        assertThat(author.get("/records/organisation/ORG-5").body()).contains("This record was withdrawn");
        assertThat(author.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void theAuthorAndNobodyElseTakesBackWhatWaits() {
        String sent = send(
                "organisation", form("organisation", Map.of("f.number", "ORG-6", "f.name", "Alpha", "f.kind", "ngo")));
        assertThat(approver.post("/waiting", sent + "/take-back", Map.of()).statusCode())
                .isEqualTo(400);
        author.post(sent, sent + "/take-back", Map.of());
        assertThat(approve(sent).statusCode()).isEqualTo(400);
        assertThat(waitsForYou()).doesNotContain("ORG-6");
    }

    /// The part of the page that lists what waits for the approver.
    private String waitsForYou() {
        String page = approver.get("/waiting").body();
        return page.substring(page.indexOf("Waits for you"), page.indexOf("What you sent"));
    }

    @Test
    void findsPlacesByAnySpellingAndSaysWhereTheyLie() {
        assertThat(author.get("/enter/place/find?q=DISTR").body()).contains("\"value\":\"D-1\"");
        assertThat(author.get("/enter/place/find?q=nowhere").body()).isEqualTo("[]");
        assertThat(author.get("/enter/place/extent?number=D-1").body()).isEqualTo("[46.0,39.0,46.1,39.1]");
        assertThat(author.get("/enter/place/extent?number=none").body()).isEqualTo("[]");
    }

    @Test
    void everyTypeThatIsImportedHasAForm() {
        Matcher type = Pattern.compile("href=\"(/enter/[a-z_]+)\"")
                .matcher(author.get("/enter").body());
        int count = 0;
        while (type.find()) {
            HttpResponse<String> form = author.get(type.group(1));
            assertThat(form.statusCode()).as(type.group(1)).isEqualTo(200);
            assertThat(form.body())
                    .as(type.group(1))
                    .contains("name=\"f.number\"")
                    .doesNotContain("style=\"");
            count++;
        }
        assertThat(count).isGreaterThan(35);
    }
}
