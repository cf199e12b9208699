package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearground.ledger.CanonicalJson;
import org.clearground.web.people.Role;
import org.clearground.web.people.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Guards are overridden for imported files and by programs as they are for forms: named, with a reason, by who
/// approves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsIT {

    private static final String CORNERS = "46.061 39.006; 46.065 39.006; 46.065 39.008; 46.061 39.008";
    private static final String GUARD = "guard.cleared_depth";
    private static final String FIELD = "override." + GUARD;

    private final OpenServer open;
    private final Visitor author;
    private final Visitor approver;
    private final Program sender;
    private final Program decider;
    private int sent;

    GuardsIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
        open.record("organisation", Map.of("number", "ALPHA", "name", "Alpha", "kind", "ngo"));
        open.hazard("HA-1", "D-1");
        author = open.signedIn(Role.INFORMATION_OFFICER);
        approver = open.signedIn(Role.REVIEWER);
        sender = new Program(open, Role.INFORMATION_OFFICER, Token.Scope.WRITE);
        decider = new Program(open, Role.REVIEWER, Token.Scope.WRITE);
    }

    @AfterAll
    void stop() {
        sender.close();
        decider.close();
        open.close();
    }

    private String imported(String number, String started) throws InterruptedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("clearance_report.csv", bytes("""
                number,activity,organisation,method,status,place,started_on,completed_on
                %s,clearance,ALPHA,manual,completed,D-1,%s,2025-02-20
                """.formatted(number, started)));
        files.put("clearance_report.polygons.csv", bytes("""
                number,outcome,kind,completed_on,geometry_typed,geometry_notation
                %s,cleared,mined_area,2025-02-20,%s,wgs84 east-north
                """.formatted(number, CORNERS)));
        HttpResponse<String> answer = author.upload("/import", "/import", Map.of("instance", "guard-" + ++sent), files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
        author.patiently(page);
        return page;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesThatOnlyGuardsHoldBackAreSentAndBookedWithAReasonForEach() throws Exception {
        String page = imported("CR-I", "2025-02-01");
        assertThat(author.get(page).body())
                .contains("Send and ask for an exception")
                .contains("Only guards hold these files back")
                .doesNotContain(FIELD);
        author.post(page, page + "/ask", Map.of());
        String before = open.head();
        assertThat(approver.patiently(page)).contains("name=\"" + FIELD + "\"");
        approver.post(page, page + "/approve", Map.of());
        assertThat(approver.patiently(page)).as("without a reason").contains("could not be booked");
        assertThat(author.post(page, page + "/approve", Map.of(FIELD, "My own")).statusCode())
                .as("the own")
                .isEqualTo(400);
        assertThat(open.signedIn(Role.PLANNER)
                        .post("/password", page + "/approve", Map.of(FIELD, "No right"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.head()).isEqualTo(before);
        approver.post(page, page + "/approve", Map.of(FIELD, "Rock at the surface."));
        assertThat(approver.patiently(page)).contains("The books end with entry");
        assertThat(author.get("/records/clearance_report/CR-I").body())
                .contains("Guard overridden", GUARD, "by reviewer: Rock at the surface.");
        assertThat(open.signedIn(Role.ADMINISTRATOR).get("/people/audit").body())
                .contains(GUARD + ": Rock at the surface.");
    }

    @Test
    void whatABookCouldNotHoldIsNoExceptionForFilesEither() throws Exception {
        String page = imported("CR-J", "2025-03-01");
        assertThat(author.get(page).body())
                .contains("faults keep these files out")
                .doesNotContain("ask for an exception");
    }

    private HttpResponse<String> program(String number, String more) {
        return sender.post("/api/v1/records/clearance_report", "guard-" + ++sent, """
                {%s"fields":{"number":"%s","activity":"clearance","organisation":"ALPHA","method":"manual",\
                "status":"completed","place":"D-1","started_on":"2025-02-01","completed_on":"2025-02-20",\
                "polygons":[{"outcome":"cleared","kind":"mined_area","completed_on":"2025-02-20",\
                "geometry_typed":"%s","geometry_notation":"wgs84 east-north"}]}}""".formatted(
                        more, number, CORNERS.replace("46.06", "46.07")));
    }

    @Test
    void aProgramAsksForAnExceptionAndAnotherPersonsProgramGrantsIt() {
        HttpResponse<String> held = program("CR-P", "");
        assertThat(held.statusCode()).as("not sent unless asked for").isEqualTo(422);
        assertThat(held.body()).contains(GUARD);
        HttpResponse<String> asked = program("CR-P", "\"exception\":true,");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        long id = CanonicalJson.readObject(asked.body()).object("sent").integer("id");
        String approval = "/api/v1/waiting/" + id + "/approval";
        String before = open.head();
        HttpResponse<String> none = decider.post(approval, "", "");
        assertThat(none.statusCode()).as("without a reason").isEqualTo(409);
        assertThat(decider.post(approval, "", overriding("record.exists", "why not"))
                        .statusCode())
                .as("only guards")
                .isEqualTo(409);
        assertThat(decider.post(approval, "", overriding(GUARD, "x".repeat(501)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(decider.post(approval, "", "{\"reasons\":{}}").statusCode()).isEqualTo(400);
        assertThat(sender.post(approval, "", overriding(GUARD, "My own")).statusCode())
                .as("the own")
                .isEqualTo(409);
        try (Program planner = new Program(open, Role.PLANNER, Token.Scope.WRITE)) {
            assertThat(planner.post(approval, "", overriding(GUARD, "No right")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(open.head()).isEqualTo(before);
        HttpResponse<String> granted = decider.post(approval, "", overriding(GUARD, "Rock below; surveyed."));
        assertThat(granted.body()).contains("\"state\":\"booked\"");
        assertThat(author.get("/records/clearance_report/CR-P").body())
                .contains("Guard overridden", "by reviewer: Rock below, surveyed.");
    }

    private static String overriding(String code, String reason) {
        return "{\"overrides\":{\"" + code + "\":\"" + reason + "\"}}";
    }
}
