package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.BadAttachment;
import org.clearground.record.Columns;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How far people reach among the records: operators to their districts and their own, inspectors to others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachIT {

    private final Path folder;
    private final OpenServer open;
    private final Visitor operator;
    private final Visitor inspector;

    ReachIT(@TempDir Path folder) {
        this.folder = folder;
        open = new OpenServer(folder);
        open.district("D-1");
        open.district("D-2");
        record("place", Map.of("number", "V-1", "name", "The village", "level", "settlement", "parent", "D-1"));
        record("organisation", Map.of("number", "ALPHA", "name", "Alpha", "kind", "ngo"));
        record("organisation", Map.of("number", "BETA", "name", "Beta", "kind", "ngo"));
        hazard("HA-1", "D-1");
        hazard("HA-2", "D-2");
        hazard("HA-V", "V-1");
        staff("ST-A", "ALPHA");
        staff("ST-B", "BETA");
        open.accounts.changeRealm("operator", Realm.of("ALPHA", "D-1"), "test");
        open.accounts.changeRealm("qa-inspector", Realm.of("ALPHA", ""), "test");
        operator = open.signedIn(Role.OPERATOR);
        inspector = open.signedIn(Role.QA_INSPECTOR);
    }

    @AfterAll
    void stop() {
        open.close();
    }

    private void hazard(String number, String place) {
        open.hazard(number, place);
    }

    private void staff(String number, String organisation) {
        record("staff_statement", Map.of("number", number, "organisation", organisation, "as_of", "2025-01-31"));
    }

    private void record(String type, Map<String, String> cells) {
        assertThat(cells).containsKey(Columns.NUMBER.name());
        open.record(type, cells);
    }

    private String found(Visitor visitor, String type, Map<String, String> cells) {
        Map<String, String> form = new LinkedHashMap<>();
        cells.forEach((name, text) -> form.put("f." + name, text));
        form.put("do", "check");
        form.put("instance", "x");
        HttpResponse<String> answer = visitor.post("/password", "/enter/" + type + "/check", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anOperatorSeesTheHazardsOfItsDistrictsAndOfWhatLiesInThemAndNoOther() {
        String list = operator.get("/records/hazard_area").body();
        assertThat(list).contains("HA-1").contains("HA-V").doesNotContain("HA-2");
        assertThat(operator.get("/records/hazard_area/HA-1").statusCode()).isEqualTo(200);
        assertThat(operator.get("/records/hazard_area/HA-V").statusCode()).isEqualTo(200);
        assertThat(operator.get("/records/hazard_area/HA-2").statusCode()).isEqualTo(404);
        assertThat(operator.get("/correct/hazard_area/HA-2").statusCode()).isEqualTo(404);
        assertThat(operator.get("/withdraw/hazard_area/HA-2").statusCode()).isEqualTo(404);
        assertThat(operator.get("/enter/hazard_area/find?q=HA").body())
                .contains("HA-1")
                .doesNotContain("HA-2");
        assertThat(inspector.get("/records/hazard_area").body())
                .contains("HA-1")
                .contains("HA-2");
    }

    @Test
    void theMapOfAnOperatorHasTheHazardsOfItsDistrictsAndTheirTilesAreAskedForEachTime() {
        assertThat(operator.getJson("/map/state").body()).contains("\"tier\":\"district\"", "/tiles/district/");
        assertThat(operator.get("/map?period=2025-Q1").body())
                .contains("hazards and released ground of your districts")
                .containsPattern("Suspected hazardous area \\(SHA\\)</th><td class=\"num\">2</td>");
        assertThat(open.visitor().get("/map?period=2025-Q1").body())
                .as("who has not signed in sees none of them")
                .doesNotContain("<td class=\"num\">");
        long known = open.books().ledger().head().seq();
        String tile = "/tiles/%s/hazard/" + known + "/1970-01-01_2025-03-31/9/321/195";
        HttpResponse<String> own = operator.get(String.format(Locale.ROOT, tile, "district"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("HA-1", "HA-V").doesNotContain("HA-2");
        assertThat(own.headers().firstValue("Cache-Control").orElse(""))
                .as("the next person at this machine has other districts")
                .contains("no-cache", "private");
        assertThat(operator.get(String.format(Locale.ROOT, tile, "partner")).statusCode())
                .isEqualTo(403);
        assertThat(inspector.get(String.format(Locale.ROOT, tile, "district")).statusCode())
                .as("who sees all has no use for it")
                .isEqualTo(403);
        open.accounts.changeRealm("operator", Realm.of("ALPHA", "D-2"), "test");
        try {
            assertThat(operator.get(String.format(Locale.ROOT, tile, "district"))
                            .body())
                    .contains("HA-2")
                    .doesNotContain("HA-V");
        } finally {
            open.accounts.changeRealm("operator", Realm.of("ALPHA", "D-1"), "test");
        }
    }

    @Test
    void aFileIsHandedOutWithTheRecordThatOneSeesAndIsNeverAPage() throws IOException {
        byte[] photo = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, '<', 'b', '>'};
        AttachmentStore store = AttachmentStore.in(folder);
        String sha = keep(store, photo);
        attach("P-1", "HA-1", sha);
        attach("P-2", "HA-2", sha);
        assertThat(operator.get("/records/hazard_area/HA-1").body())
                .contains("/records/hazard_area/HA-1/files/P-1")
                .contains("&lt;b&gt;the sign&lt;/b&gt;");
        HttpResponse<byte[]> file = operator.bytes("/records/hazard_area/HA-1/files/P-1", "Accept", "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(photo);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains("P-1.jpg");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy")).anyMatch(v -> v.contains("sandbox"));
        assertThat(operator.get("/records/hazard_area/HA-2/files/P-2").statusCode())
                .as("a record that it does not see")
                .isEqualTo(404);
        assertThat(operator.get("/records/hazard_area/HA-1/files/P-2").statusCode())
                .as("a file of another record")
                .isEqualTo(404);
        assertThat(inspector.get("/records/hazard_area/HA-2/files/P-2").statusCode())
                .isEqualTo(200);
        assertThat(open.visitor().get("/records/hazard_area/HA-1/files/P-1").statusCode())
                .isEqualTo(401);
        Files.write(store.path(sha), new byte[] {'x'});
        assertThat(operator.get("/records/hazard_area/HA-1/files/P-1").statusCode())
                .as("bytes that are not those that were attached")
                .isEqualTo(404);
    }

    private String keep(AttachmentStore store, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("photo"), bytes);
        try {
            return store.put(file).sha256();
        } catch (BadAttachment e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void attach(String number, String hazard, String sha) {
        record(
                "attachment",
                Map.of(
                        "number", number,
                        "of_type", "hazard_area",
                        "of_number", hazard,
                        "title", "<b>the sign</b>",
                        "day", "2025-01-31",
                        "sha256", sha,
                        "media_type", "jpeg",
                        "bytes", "7"));
    }

    @Test
    void anOperatorSeesWhatItsOrganisationStatedAndNotWhatAnotherOneDid() {
        assertThat(operator.get("/records/staff_statement").body())
                .contains("ST-A")
                .doesNotContain("ST-B");
        assertThat(operator.get("/records/staff_statement/ST-B").statusCode()).isEqualTo(404);
        assertThat(operator.get("/records/organisation/BETA").statusCode())
                .as("registries are everybody's")
                .isEqualTo(200);
        assertThat(operator.get("/check").statusCode())
                .as("what is made of all records")
                .isEqualTo(403);
        assertThat(operator.get("/tasks").statusCode()).isEqualTo(403);
    }

    @Test
    void anOperatorWritesTheRecordsOfItsOwnOrganisationOnly() {
        Map<String, String> cells = new LinkedHashMap<>(
                Map.of("number", "ST-9", "organisation", "ALPHA", "as_of", "2025-01-31", "deminers", "3"));
        assertThat(found(operator, "staff_statement", cells)).doesNotContain("reach.");
        cells.put("organisation", "BETA");
        assertThat(found(operator, "staff_statement", cells)).contains("\"reach.organisation\"");
        Map<String, String> taken =
                Map.of("number", "ST-B", "organisation", "ALPHA", "as_of", "2025-01-31", "deminers", "3");
        assertThat(found(operator, "staff_statement", taken))
                .as("nobody takes over another one's record by correcting it")
                .contains("reach.not-yours");
    }

    @Test
    void anOperatorRecordsHazardsInItsDistrictsOnly() {
        assertThat(found(operator, "hazard_area", Map.of("number", "HA-9", "place", "V-1")))
                .doesNotContain("reach.");
        assertThat(found(operator, "hazard_area", Map.of("number", "HA-9", "place", "D-2")))
                .contains("reach.district");
        assertThat(found(operator, "hazard_area", Map.of("number", "HA-1", "place", "D-1")))
                .as("the authority wrote that one")
                .contains("reach.not-yours");
    }

    @Test
    void anOperatorHasNoFormOfWhatTheAuthorityDecides() {
        for (String type : List.of("setting", "place", "organisation", "inspection", "accreditation")) {
            assertThat(operator.get("/enter/" + type).statusCode()).as(type).isEqualTo(404);
        }
        assertThat(operator.get("/enter/clearance_report").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyInspectsTheOwnOrganisation() {
        Map<String, String> cells = new LinkedHashMap<>(
                Map.of("number", "QA-1", "inspector", "ALPHA", "organisation", "BETA", "place", "D-1"));
        assertThat(found(inspector, "inspection", cells)).doesNotContain("reach.");
        cells.put("organisation", "ALPHA");
        assertThat(found(inspector, "inspection", cells)).contains("reach.own-inspected");
        record(
                "inspection",
                Map.of(
                        "number", "QA-A",
                        "inspected_on", "2025-01-31",
                        "inspector", "BETA",
                        "organisation", "ALPHA",
                        "place", "D-1"));
        cells.putAll(Map.of("number", "QA-A", "organisation", "BETA"));
        assertThat(found(inspector, "inspection", cells))
                .as("nor changes what another one found about it")
                .contains("reach.own-inspected");
        assertThat(inspector.get("/enter/clearance_report").statusCode())
                .as("an inspector enters inspections")
                .isEqualTo(404);
    }

    @Test
    void anAccountWithoutAnOrganisationWritesNothingAsOperator() {
        open.accounts.changeRealm("operator", Realm.NONE, "test");
        try {
            assertThat(found(operator, "hazard_area", Map.of("number", "HA-9", "place", "D-1")))
                    .contains("reach.organisation-missing");
            assertThat(operator.get("/records/hazard_area").body()).doesNotContain("HA-1");
        } finally {
            open.accounts.changeRealm("operator", Realm.of("ALPHA", "D-1"), "test");
        }
    }

    @Test
    void theAdministratorSaysForWhomSomebodyWorksAndTheAuditListKeepsIt() {
        Visitor administrator = open.signedIn(Role.ADMINISTRATOR);
        HttpResponse<String> bad =
                administrator.post("/people", "/people/reader/realm", Map.of("organisation", "NONE"));
        assertThat(bad.body()).contains("The books have no organisation");
        assertThat(administrator
                        .post("/people", "/people/reader/realm", Map.of("districts", "D-1, D-9"))
                        .body())
                .contains("The books have no place");
        administrator.post("/people", "/people/reader/realm", Map.of("organisation", "BETA", "districts", "D-1,D-2"));
        assertThat(administrator.get("/people/audit").body()).contains("reader: BETA; D-1, D-2");
    }

    @Test
    void aRefusedSignInKeepsNoNameThatNobodyHas() {
        Visitor thief = open.visitor();
        thief.signIn("the gate has a red door", "x");
        thief.signIn("reader", "x");
        String audit = open.signedIn(Role.ADMINISTRATOR).get("/people/audit").body();
        assertThat(audit).doesNotContain("red door").contains("unknown name");
        assertThat(audit).containsPattern("signing in refused</td>\\s*<td[^>]*>reader");
    }

    @Test
    void whoHasNotSignedInSeesNoRecordAndNothingThatWaits() {
        Visitor nobody = open.visitor();
        for (String page : List.of("/records", "/records/hazard_area/HA-1", "/enter", "/waiting", "/waiting/1")) {
            assertThat(nobody.get(page).statusCode()).as(page).isEqualTo(401);
        }
    }
}
