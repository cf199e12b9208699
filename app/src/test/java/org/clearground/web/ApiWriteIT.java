package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.clearground.web.people.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Programs that write: what they send waits like what comes from forms, by the same checks and rights. Each
/// test has records of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiWriteIT {

    private static final String ORGANISATIONS = "/api/v1/records/organisation";

    private final OpenServer open;
    private final Program author;
    private final Program approver;

    ApiWriteIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
        open.accounts.changeRealm("operator", Realm.of("ALPHA", "D-1"), "test");
        author = new Program(open, Role.INFORMATION_OFFICER, Token.Scope.WRITE);
        approver = new Program(open, Role.REVIEWER, Token.Scope.WRITE);
    }

    @AfterAll
    void stop() {
        author.close();
        approver.close();
        open.close();
    }

    private static String organisation(String number, String name) {
        return "{\"fields\":{\"number\":\"" + number + "\",\"name\":\"" + name + "\",\"kind\":\"ngo\"}}";
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return CanonicalJson.readObject(answer.body());
    }

    private static long id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json(answer).object("sent").integer("id");
    }

    private HttpResponse<String> approve(long id) {
        return approver.post("/api/v1/waiting/" + id + "/approval", "", "");
    }

    private void booked(HttpResponse<String> sent) {
        HttpResponse<String> answer = approve(id(sent));
        assertThat(answer.body()).contains("\"state\":\"booked\"");
    }

    @Test
    void whatAProgramSendsWaitsForAnotherPersonAndIsThenInTheBooks() {
        String before = open.head();
        HttpResponse<String> sent = author.post(ORGANISATIONS, "w-1", organisation("W-1", "Alpha"));
        assertThat(sent.statusCode()).isEqualTo(201);
        long id = id(sent);
        assertThat(sent.headers().firstValue("Location")).contains("/api/v1/waiting/" + id);
        assertThat(open.head()).as("nothing is in the books yet").isEqualTo(before);
        assertThat(approver.get("/api/v1/waiting").body()).contains("\"number\":\"W-1\"");
        JsonObject waits = json(approver.get("/api/v1/waiting/" + id));
        assertThat(waits.object("fields").text("name")).isEqualTo("Alpha");
        assertThat(waits.integer("faults")).isZero();
        HttpResponse<String> own = author.post("/api/v1/waiting/" + id + "/approval", "", "");
        assertThat(own.statusCode())
                .as("an officer may approve, but not the own")
                .isEqualTo(409);
        assertThat(own.body()).contains("by another person");
        assertThat(open.head()).isEqualTo(before);
        HttpResponse<String> approved = approve(id);
        assertThat(json(approved).object("sent").text("decided_by")).isEqualTo("reviewer");
        String after = open.head();
        assertThat(after).isNotEqualTo(before);
        assertThat(approve(id).body())
                .as("approved again is answered as before")
                .isEqualTo(approved.body());
        assertThat(open.head()).isEqualTo(after);
        assertThat(author.get(ORGANISATIONS + "/W-1").body())
                .contains("\"written_by\":\"information-officer\"")
                .contains("\"approved_by\":\"reviewer\"");
    }

    @Test
    void aRetriedCallIsKeptOnceAndAKeyIsNotUsedTwice() {
        HttpResponse<String> first = author.post(ORGANISATIONS, "r-1", organisation("R-1", "Alpha"));
        assertThat(first.statusCode()).isEqualTo(201);
        HttpResponse<String> again = author.post(ORGANISATIONS, "r-1", organisation("R-1", "Alpha"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        booked(first);
        String after = open.head();
        HttpResponse<String> late = author.post(ORGANISATIONS, "r-1", organisation("R-1", "Alpha"));
        assertThat(late.statusCode()).as("also when it is booked by now").isEqualTo(200);
        assertThat(json(late).object("sent").text("state")).isEqualTo("booked");
        assertThat(open.head()).isEqualTo(after);
        HttpResponse<String> other = author.post(ORGANISATIONS, "r-1", organisation("R-2", "Alpha"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("take a new key");
        assertThat(author.post(ORGANISATIONS, "", organisation("R-3", "Alpha")).statusCode())
                .as("without a key")
                .isEqualTo(400);
        assertThat(author.post(ORGANISATIONS, "k".repeat(100), organisation("R-4", "A"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(author.post(ORGANISATIONS, "k".repeat(101), organisation("R-5", "A"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyFaultIsToldWithItsCodeItsSentenceAndItsField() {
        String wrong =
                "{\"fields\":{\"number\":\"CR-1\",\"activity\":\"dancing\",\"organisation\":\"NOBODY\",\"colour\":\"red\","
                        + "\"finds\":[{\"category\":\"uxo\",\"quantity\":1},{\"category\":\"uxo\",\"quantity\":\"many\"}]}}";
        HttpResponse<String> refused = author.post("/api/v1/records/clearance_report", "f-1", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = json(refused);
        assertThat(problem.array("findings").objects().stream()
                        .filter(f -> f.text("severity").equals("fault"))
                        .map(f -> f.findText("field").orElse("")))
                .contains("/fields/activity", "/fields/colour", "/fields/place", "/fields/finds/1/quantity")
                .doesNotContain("/fields/finds/0/quantity");
        assertThat(problem.array("findings").objects())
                .allSatisfy(f -> assertThat(f.text("code")).isNotEmpty())
                .allSatisfy(f -> assertThat(f.text("message")).isNotEmpty());
        assertThat(author.get("/api/v1/waiting").body()).as("nothing waits").doesNotContain("CR-1");
        JsonObject checked = json(author.post("/api/v1/checks/clearance_report", "", wrong));
        assertThat(checked.integer("faults")).isGreaterThan(3);
        assertThat(json(author.post("/api/v1/checks/organisation", "", organisation("F-1", "Alpha")))
                        .integer("faults"))
                .isZero();
    }

    @Test
    void aRecordThatWasReadIsCorrectedAndTakenBack() {
        booked(author.post(ORGANISATIONS, "c-1", organisation("C-1", "Alfa")));
        JsonObject read = json(author.get(ORGANISATIONS + "/C-1"))
                .array("versions")
                .objects()
                .getFirst();
        String mended = read.object("fields").toString().replace("Alfa", "Alpha");
        String version = "{\"version\":" + read.integer("version") + ",\"fields\":";
        assertThat(author.post(ORGANISATIONS + "/C-1/corrections", "c-2", version + read.object("fields") + "}")
                        .body())
                .contains("correction.same");
        booked(author.post(ORGANISATIONS + "/C-1/corrections", "c-3", version + mended + "}"));
        assertThat(author.post(ORGANISATIONS + "/C-1/corrections", "c-4", version + mended.replace("ph", "b") + "}")
                        .body())
                .as("made from a version that stands no more")
                .contains("correction.overtaken");
        assertThat(author.post(ORGANISATIONS + "/C-2/corrections", "c-5", version + mended + "}")
                        .statusCode())
                .as("another number in the address")
                .isEqualTo(400);
        String withdrawals = ORGANISATIONS + "/C-1/withdrawals";
        assertThat(author.post(withdrawals, "c-6", "{\"reason\":\" \"}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> withdrawn = author.post(withdrawals, "c-7", "{\"reason\":\"It is not one.\"}");
        booked(withdrawn);
        assertThat(id(author.post(withdrawals, "c-7", "{\"reason\":\"It is not one.\"}")))
                .as("tried again when the record is gone")
                .isEqualTo(id(withdrawn));
        assertThat(json(author.get(ORGANISATIONS + "/C-1")).bool("withdrawn")).isTrue();
        assertThat(author.post(withdrawals, "c-8", "{\"reason\":\"Once more.\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsReturnedSaysWhyAndIsSentAnewOrTakenBack() {
        long id = id(author.post(ORGANISATIONS, "b-1", organisation("B-1", "Alfa")));
        String giveBack = "/api/v1/waiting/" + id + "/return";
        assertThat(approver.post(giveBack, "", "{\"reason\":\"\"}").statusCode())
                .as("a reason is needed")
                .isEqualTo(409);
        assertThat(id(approver.post(giveBack, "", "{\"reason\":\"It is Alpha.\"}")))
                .isEqualTo(id);
        assertThat(id(approver.post(giveBack, "", "{\"reason\":\"It is Alpha.\"}")))
                .isEqualTo(id);
        assertThat(author.get("/api/v1/waiting/" + id).body()).contains("It is Alpha.");
        String mended = organisation("B-1", "Alpha").replaceFirst("\\{", "{\"instead_of\":" + id + ",");
        long second = id(author.post(ORGANISATIONS, "b-2", mended));
        assertThat(author.get("/api/v1/waiting/" + id).body()).contains("\"state\":\"taken_back\"");
        String takeBack = "/api/v1/waiting/" + second + "/take-back";
        assertThat(approver.post(takeBack, "", "").statusCode())
                .as("only its author")
                .isEqualTo(409);
        assertThat(id(author.post(takeBack, "", ""))).isEqualTo(second);
        assertThat(approve(second).statusCode()).isEqualTo(409);
    }

    @Test
    void filesAreKeptLookedAtAndAskedFor() {
        HttpResponse<String> sent = author.upload(
                "/api/v1/imports", "i-1", "organisation.csv", "number,name,kind\nI-1,Alpha,ngo\nI-2,Beta,ngo\n");
        long id = id(sent);
        assertThat(json(author.get("/api/v1/waiting/" + id)).integer("records")).isEqualTo(2);
        assertThat(approve(id).statusCode()).as("not asked for yet").isEqualTo(404);
        assertThat(id(author.post("/api/v1/waiting/" + id + "/ask", "", ""))).isEqualTo(id);
        booked(sent);
        assertThat(author.get(ORGANISATIONS + "/I-2").statusCode()).isEqualTo(200);
        assertThat(approver.upload("/api/v1/imports", "i-2", "organisation.csv", "number\nX\n")
                        .statusCode())
                .as("a reviewer sends no files")
                .isEqualTo(403);
        assertThat(author.upload(ORGANISATIONS, "i-3", "organisation.csv", "number\nX\n")
                        .statusCode())
                .as("no files but where files are taken")
                .isEqualTo(403);
        assertThat(author.upload("/api/v1/imports", "i-4", "notes.txt", "x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFileOfARecordWaitsForAnotherPersonAndIsHandedOut() {
        booked(author.post(ORGANISATIONS, "f-1", organisation("F-1", "Alpha")));
        String to = "/api/v1/attachments/organisation/F-1";
        String signed = "%PDF-1.4 a signed paper %%EOF";
        HttpResponse<String> sent = author.upload(to + "?title=The+agreement&day=2025-03-01", "f-2", "a.pdf", signed);
        assertThat(sent.statusCode()).isEqualTo(201);
        long id = id(sent);
        assertThat(json(author.get("/api/v1/waiting/" + id)).text("title")).isEqualTo("The agreement");
        assertThat(author.upload(to + "?title=The+agreement&day=2025-03-01", "f-2", "a.pdf", signed)
                        .statusCode())
                .as("sent twice")
                .isEqualTo(200);
        assertThat(author.upload(to, "f-2", "a.pdf", "%PDF-1.4 another %%EOF").statusCode())
                .as("something else under the same key")
                .isEqualTo(409);
        booked(sent);

        JsonObject list = json(author.get("/api/v1/records/attachment"));
        String number = list.array("records").objects().stream()
                .map(r -> r.object("fields"))
                .filter(f -> f.text("of_number").equals("F-1"))
                .map(f -> f.text("number"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> file = author.get(to + "/" + number);
        assertThat(file.body()).isEqualTo(signed);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(author.get(to + "/AT-none").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNoPaperAndAFileOfNoRecordAreRefused() {
        booked(author.post(ORGANISATIONS, "f-3", organisation("F-3", "Alpha")));
        String to = "/api/v1/attachments/organisation/F-3";
        HttpResponse<String> program = author.upload(to, "f-4", "a.pdf", "MZ");
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("attachment.");
        assertThat(author.upload(to + "?day=yesterday", "f-5", "a.pdf", "%PDF-1.4")
                        .statusCode())
                .isEqualTo(400);
        assertThat(author.upload("/api/v1/attachments/organisation/F-9", "f-6", "a.pdf", "%PDF-1.4")
                        .statusCode())
                .isEqualTo(404);
        assertThat(approver.upload(to, "f-7", "a.pdf", "%PDF-1.4").statusCode())
                .as("a reviewer enters nothing")
                .isEqualTo(403);
    }

    @Test
    void whoMayNotWriteByFormsMayNotByProgramsEither() {
        try (Program reads = new Program(open, Role.INFORMATION_OFFICER, Token.Scope.READ);
                Program planner = new Program(open, Role.PLANNER, Token.Scope.WRITE);
                Program operator = new Program(open, Role.OPERATOR, Token.Scope.WRITE)) {
            assertThat(reads.post(ORGANISATIONS, "s-1", organisation("S-1", "Alpha"))
                            .statusCode())
                    .as("the scope is reading")
                    .isEqualTo(403);
            assertThat(approver.post(ORGANISATIONS, "s-2", organisation("S-2", "Alpha"))
                            .statusCode())
                    .as("a reviewer enters nothing")
                    .isEqualTo(403);
            assertThat(planner.post(ORGANISATIONS, "s-3", organisation("S-3", "Alpha"))
                            .statusCode())
                    .as("a planner enters no organisations")
                    .isEqualTo(404);
            booked(author.post(ORGANISATIONS, "s-4", organisation("ALPHA", "Alpha")));
            booked(author.post(ORGANISATIONS, "s-5", organisation("BETA", "Beta")));
            HttpResponse<String> others = operator.post(
                    "/api/v1/records/staff_statement",
                    "s-6",
                    "{\"fields\":{\"number\":\"ST-1\",\"organisation\":\"BETA\",\"as_of\":\"2025-01-31\"}}");
            assertThat(others.statusCode()).isEqualTo(422);
            assertThat(others.body()).contains("reach.organisation");
            long id = id(author.post(ORGANISATIONS, "s-7", organisation("S-7", "Alpha")));
            assertThat(planner.get("/api/v1/waiting/" + id).statusCode())
                    .as("somebody else's")
                    .isEqualTo(404);
            assertThat(planner.post("/api/v1/waiting/" + id + "/approval", "", "")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesWhatCannotBeRead() {
        for (String body : new String[] {
            "", "no json", "[]", "{\"fields\":1}", "{\"field\":{}}", "{\"fields\":{\"number\":1.5}}",
        }) {
            HttpResponse<String> answer = author.post(ORGANISATIONS, "m-1", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("\"detail\":\"");
        }
        assertThat(author.post("/api/v1/records/nonsense", "m-2", organisation("M", "A"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPeriodIsClosedOnceAskedForAndItsReportAndFiguresAreRead() {
        String known = Long.toString(open.books().ledger().head().seq());
        String body = "{\"known\":\"" + known + "\",\"period\":\"2024-Q4\"}";
        HttpResponse<String> asked = author.post("/api/v1/closings", "p-1", body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(id(author.post("/api/v1/closings", "p-1", body))).isEqualTo(id(asked));
        String address = "/api/v1/reports/2024-Q4/" + known + "/en";
        HttpResponse<String> files = author.get(address);
        for (int i = 0; i < 60 && files.statusCode() == 202; i++) {
            files = author.get(address);
        }
        assertThat(files.body()).contains(".html").contains(".xlsx");
        String name = json(files).array("files").texts().stream()
                .filter(f -> f.endsWith(".html"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> page = author.get(address + "/" + name);
        assertThat(page.body()).contains("<html");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(author.get(address + "/" + name, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(author.get(address + "/..%2fx").statusCode()).isBetween(400, 404);
        assertThat(author.get("/api/v1/search?q=District").body()).contains("\"number\":\"D-1\"");
        assertThat(author.get("/api/v1/balances/records?measure=items&account=found&period=all")
                        .body())
                .contains("\"records\":[]");
        assertThat(author.get("/api/v1/balances/records").statusCode()).isEqualTo(400);
        HttpResponse<String> list = author.get("/api/v1/lists/place/zip");
        assertThat(list.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(list.body()).contains("ABOUT.txt", "place.csv", "D-1");
        assertThat(author.get("/api/v1/lists/place/doc").statusCode()).isEqualTo(404);
    }

    @Test
    void theWaitingListIsTaggedByWhatItSays() {
        HttpResponse<String> before = approver.get("/api/v1/waiting");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        author.post(ORGANISATIONS, "t-1", organisation("T-1", "Alpha"));
        HttpResponse<String> after = approver.get("/api/v1/waiting", "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(approver.get(
                                "/api/v1/waiting",
                                "If-None-Match",
                                "\"x\", " + after.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }
}
