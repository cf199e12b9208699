package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Files that are sent by the pages, and what a hostile one meets; closing a period.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {

    private static final String HEAD = "number,name,kind\n";

    private final Path folder;
    private final OpenServer open;
    private final Visitor author;
    private final Visitor approver;
    private int uploads;

    ImportIT(@TempDir Path folder) {
        this.folder = folder;
        open = new OpenServer(folder);
        author = open.signedIn(Role.INFORMATION_OFFICER);
        approver = open.signedIn(Role.REVIEWER);
    }

    @AfterAll
    void stop() {
        open.close();
    }

    private HttpResponse<String> upload(Visitor who, Map<String, byte[]> files, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("instance", "upload-" + ++uploads);
        return who.upload("/import", "/import", all, files);
    }

    private HttpResponse<String> upload(String name, String text) {
        return upload(author, Map.of(name, text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    @Test
    void filesAreCheckedThenSentThenApprovedByAnotherPerson() throws InterruptedException {
        String sent = Visitor.location(upload("organisation.csv", HEAD + "I-1,One,ngo\nI-2,Two,ngo\n"));
        String before = open.head();
        assertThat(author.patiently(sent)).contains("What would be booked").contains("Send for approval");
        assertThat(approver.get(sent).statusCode()).as("it was not sent yet").isEqualTo(404);
        author.post(sent, sent + "/ask", Map.of());
        assertThat(author.post(sent, sent + "/approve", Map.of()).statusCode()).isEqualTo(400);
        assertThat(open.head()).isEqualTo(before);
        assertThat(approver.patiently(sent)).contains("Approve and book").contains("organisation.csv");
        approver.post(sent, sent + "/approve", Map.of());
        assertThat(author.patiently(sent)).contains("The books end with entry");
        assertThat(author.get("/records/organisation/I-2").body())
                .contains("organisation.csv:3")
                .contains("<dd>information-officer</dd>")
                .contains("reviewer");
    }

    @Test
    void faultsAreListedWithFileLineAndFieldAndKeepTheFilesFromBeingSent() throws InterruptedException {
        String sent = Visitor.location(upload("organisation.csv", HEAD + "I-3,Three,ngo\nI-4,Four,nog\n"));
        assertThat(author.patiently(sent))
                .contains("organisation.csv:3 kind")
                .contains("did you mean")
                .contains("1 faults keep these files out")
                .doesNotContain("Send for approval");
    }

    @Test
    void anOperatorsFilesAreHeldToItsOwnOrganisation() throws InterruptedException {
        open.accounts.changeRealm("operator", Realm.of("I-1", ""), "test");
        Visitor operator = open.signedIn(Role.OPERATOR);
        String sent = Visitor.location(upload(
                operator,
                Map.of("organisation.csv", (HEAD + "I-9,Nine,ngo\n").getBytes(StandardCharsets.UTF_8)),
                Map.of()));
        assertThat(operator.patiently(sent)).contains("Your role does not enter records of organisation");
    }

    @Test
    void namesThatSayNothingOrLeadElsewhereAreRefused() {
        for (String name :
                new String[] {"Holiday 1.csv", "..", "organisation.exe", "organisation.csv.zip", "a:b-place.csv"}) {
            HttpResponse<String> answer = upload(name, HEAD);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name).contains("does not say what it holds");
        }
        assertThat(author.upload("/import", "/import", Map.of("instance", "none"), Map.of())
                        .body())
                .contains("Choose 1 to 20 files");
    }

    @Test
    void aPathInANameIsCutOff() throws IOException {
        Visitor.location(upload("../../../organisation.csv", HEAD + "I-5,Five,ngo\n"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).doesNotContain("organisation.csv");
        }
        assertThat(folder.resolveSibling("organisation.csv")).doesNotExist();
    }

    @Test
    void aWorkbookMadeToBurstIsRefused() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        String sent = Visitor.location(upload(author, Map.of("organisation.xlsx", bytes.toByteArray()), Map.of()));
        assertThat(author.patiently(sent)).contains("Fault").doesNotContain("Send for approval");
    }

    @Test
    void moreThanAPageTakesIsRefusedUnread() {
        HttpResponse<String> answer = upload(author, Map.of("organisation.csv", new byte[(32 << 20) + 1]), Map.of());
        assertThat(Visitor.location(answer)).isEqualTo("/import?large");
        assertThat(author.get("/import?large").body()).contains("more than the page takes");
        HttpResponse<String> many = upload(
                author,
                Map.of(
                        "a-organisation.csv",
                        new byte[30 << 20],
                        "b-organisation.csv",
                        new byte[30 << 20],
                        "c-organisation.csv",
                        new byte[30 << 20]),
                Map.of());
        assertThat(Visitor.location(many)).isEqualTo("/import?large");
    }

    @Test
    void strangersAndOtherPagesTakeNoUpload() {
        Map<String, byte[]> file = Map.of("organisation.csv", HEAD.getBytes(StandardCharsets.UTF_8));
        assertThat(open.visitor().upload("/sign-in", "/import", Map.of(), file).statusCode())
                .isIn(302, 403);
        assertThat(open.signedIn(Role.READER)
                        .upload("/password", "/import", Map.of(), file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(author.upload("/import", "/enter/organisation", Map.of(), file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(author.forgeUpload("/import", file).statusCode())
                .as("without its token")
                .isEqualTo(403);
    }

    @Test
    void aPeriodIsClosedWhenAnotherPersonApproves() throws InterruptedException {
        Map<String, String> asked = Map.of("period", "2024-Q4", "known", "1", "instance", "c1");
        assertThat(author.post("/reports", "/reports/close", Map.of("period", "2030-Q1", "known", "1"))
                        .body())
                .contains("is not over");
        assertThat(approver.post("/reports", "/reports/close", asked).statusCode())
                .as("a reviewer approves, and does not ask")
                .isEqualTo(403);
        String sent = Visitor.location(author.post("/reports", "/reports/close", asked));
        assertThat(author.get("/reports").body()).contains("No period is closed yet");
        approver.post(sent, sent + "/approve", Map.of());
        assertThat(author.patiently(sent)).contains("The books end with entry");
        assertThat(author.get("/reports").body()).contains("/reports/2024-Q4/");
    }
}
