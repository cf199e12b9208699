package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody attaches in the pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachIT {

    private static final String HAZARD = "/attach/hazard_area/HA-1";

    private final Path folder;
    private final OpenServer open;
    private final Visitor author;
    private final Visitor approver;
    private int uploads;

    AttachIT(@TempDir Path folder) {
        this.folder = folder;
        open = new OpenServer(folder);
        open.district("D-1");
        open.hazard("HA-1", "D-1");
        open.record(
                "accident",
                Map.of(
                        "number", "A-1",
                        "from_day", "2025-01-05",
                        "to_day", "2025-01-05",
                        "place", "D-1",
                        "zone", "unknown",
                        "setting", "unknown",
                        "device", "unknown",
                        "status", "unknown"));
        author = open.signedIn(Role.INFORMATION_OFFICER);
        approver = open.signedIn(Role.REVIEWER);
    }

    @AfterAll
    void stop() {
        open.close();
    }

    private static byte[] photo(int colour) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private HttpResponse<String> send(String page, String name, byte[] bytes, Map<String, String> said) {
        Map<String, String> all = new LinkedHashMap<>(said);
        all.putIfAbsent("instance", "file-" + ++uploads);
        return author.upload(page, page, all, Map.of(name, bytes));
    }

    private long kept() throws IOException {
        Path attachments = folder.resolve("attachments");
        if (!Files.exists(attachments)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(attachments)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aFileWaitsForAnotherPersonAndIsThenHandedOutWithItsRecord() throws Exception {
        long before = kept();
        byte[] photo = photo(0xff0000);
        assertThat(author.get("/records/hazard_area/HA-1").body()).contains("href=\"" + HAZARD + "\"");
        Map<String, String> said =
                Map.of("title", "The sign <b>at</b> the corner", "day", "2025-03-01", "instance", "once");
        String sent = Visitor.location(send(HAZARD, "../../etc/sign.exe", photo, said));
        assertThat(Visitor.location(send(HAZARD, "../../etc/sign.exe", photo, said)))
                .as("sent twice")
                .isEqualTo(sent);
        assertThat(send(HAZARD, "other.png", photo(0x00ff00), said).body())
                .as("another file by the same form")
                .contains("Something else was sent under this key before");
        String head = open.head();
        assertThat(author.post(sent, sent + "/approve", Map.of()).statusCode())
                .as("the own")
                .isEqualTo(400);
        assertThat(approver.get("/waiting").body()).contains("File of a record").contains("HA-1");
        assertThat(approver.get(sent).body())
                .contains("The sign &lt;b&gt;at&lt;/b&gt; the corner", "2025-03-01", "PNG", sent + "/picture")
                .contains("Approve and book");
        HttpResponse<byte[]> file = approver.bytes(sent + "/file", "Accept", "*/*");
        assertThat(file.body()).isEqualTo(photo);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("attachment.png")
                .doesNotContain("exe");
        HttpResponse<byte[]> picture = approver.bytes(sent + "/picture", "Accept", "*/*");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(30);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(kept()).as("nothing beside the books yet").isEqualTo(before);
        assertThat(open.head()).isEqualTo(head);

        approver.post(sent, sent + "/approve", Map.of());
        assertThat(author.patiently(sent)).contains("The books end with entry");
        assertThat(kept()).isEqualTo(before + 1);
        String page = author.get("/records/hazard_area/HA-1").body();
        assertThat(page).contains("The sign &lt;b&gt;at&lt;/b&gt; the corner").contains("/files/hazard_area-HA-1-");
        String address = page.replaceAll("(?s).*href=\"(/records/hazard_area/HA-1/files/[^\"]+)\".*", "$1");
        assertThat(author.bytes(address, "Accept", "*/*").body()).isEqualTo(photo);
        assertThat(send(HAZARD, "again.png", photo, Map.of("day", "2025-03-01", "title", said.get("title")))
                        .body())
                .contains("This very file belongs to the record already.");
    }

    @Test
    void whatTheCommandLineRefusesIsRefusedWithTheSameSentence() throws Exception {
        long before = kept();
        byte[] text = "#!/bin/sh".getBytes(StandardCharsets.UTF_8);
        assertThat(send(HAZARD, "photo.jpg", text, Map.of()).body())
                .contains("The file is neither a JPEG, PNG or TIFF picture nor a PDF, whatever its name says");
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
        assertThat(send(HAZARD, "scan.pdf", zip, Map.of()).body()).contains("whatever its name says");
        assertThat(send(HAZARD, "photo.jpg", new byte[0], Map.of()).body()).contains("The file is empty.");
        assertThat(send(HAZARD, "a.png", photo(1), Map.of("day", "2099-01-01")).body())
                .contains("role=\"alert\"")
                .contains("future");
        assertThat(send(HAZARD, "a.png", photo(1), Map.of("day", "March")).body())
                .contains("&#39;March&#39; is no day");
        assertThat(author.upload(HAZARD, HAZARD, Map.of("instance", "none"), Map.of())
                        .body())
                .contains("Choose one file at a time.");
        assertThat(author.upload(
                                HAZARD, HAZARD, Map.of("instance", "two"), Map.of("a.png", photo(1), "b.png", photo(2)))
                        .body())
                .contains("Choose one file at a time.");
        assertThat(author.get("/records/accident/A-1").body()).doesNotContain("/attach/");
        HttpResponse<String> personal = author.get("/attach/accident/A-1");
        assertThat(personal.statusCode()).isEqualTo(400);
        assertThat(personal.body()).contains("photos and forms show who a person is");
        assertThat(send("/attach/accident/A-1", "a.png", photo(1), Map.of()).statusCode())
                .isIn(400, 403);
        assertThat(author.get("/attach/hazard_area/HA-9").statusCode()).isEqualTo(404);
        assertThat(author.get("/attach/attachment/HA-1").statusCode()).isEqualTo(404);
        assertThat(author.get("/waiting").body()).doesNotContain("Accident A-1");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        HttpResponse<String> answer = send(HAZARD, "scan.pdf", new byte[(32 << 20) + 1], Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).isEqualTo(HAZARD + "?large");
        assertThat(author.get(HAZARD + "?large").body()).contains("larger than 32 MB");
    }

    @Test
    void whoMayNotEnterRecordsSendsNoFileAndAnOperatorOnlyToItsOwn() throws Exception {
        Map<String, byte[]> file = Map.of("a.png", photo(5));
        assertThat(open.visitor().upload("/sign-in", HAZARD, Map.of(), file).statusCode())
                .isIn(302, 401, 403);
        assertThat(approver.upload("/password", HAZARD, Map.of(), file).statusCode())
                .isEqualTo(403);
        assertThat(author.forgeUpload(HAZARD, file).statusCode())
                .as("another site's form")
                .isEqualTo(403);
        open.district("D-9");
        open.accounts.changeRealm("operator", Realm.of("ALPHA", "D-9"), "test");
        Visitor operator = open.signedIn(Role.OPERATOR);
        assertThat(operator.get(HAZARD).statusCode())
                .as("a record that it does not see")
                .isEqualTo(404);
        open.accounts.changeRealm("operator", Realm.of("", "D-1"), "test");
        assertThat(operator.get(HAZARD).statusCode()).as("no organisation").isIn(200, 400);
        HttpResponse<String> refused = operator.upload("/password", HAZARD, Map.of("instance", "op"), file);
        assertThat(refused.body()).contains("Your account does not say for which organisation you work");
    }

    @Test
    void aFileGoesBackToItsAuthorWithAReason() throws Exception {
        long before = kept();
        String sent = Visitor.location(send(HAZARD, "blur.png", photo(7), Map.of()));
        assertThat(approver.get(sent).body()).contains("<dd>blur.png</dd>");
        approver.post(sent, sent + "/return", Map.of("reason", "Nothing can be seen."));
        assertThat(author.get(sent).body()).contains("Nothing can be seen.");
        assertThat(kept()).isEqualTo(before);
        String other = Visitor.location(send(HAZARD, "blur.png", photo(7), Map.of()));
        author.post(other, other + "/take-back", Map.of());
        assertThat(author.get(other).body()).contains("taken back");
        assertThat(open.visitor().get(sent + "/file").statusCode()).isEqualTo(401);
        assertThat(open.signedIn(Role.PLANNER).get(sent + "/file").statusCode())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void aFileOfARecordThatWaitsIsBookedAfterTheRecord() throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "kind", "record",
                "base", "0",
                "instance", "new-place",
                "f.number", "V-7",
                "f.name", "The village",
                "f.level", "settlement"));
        form.put("do", "send");
        String record = Visitor.location(author.post("/enter/place", "/enter/place", form));
        assertThat(author.get(record).body()).contains("/attach/place/V-7");
        String sent = Visitor.location(send("/attach/place/V-7", "map.png", photo(9), Map.of()));
        approver.post(sent, sent + "/approve", Map.of());
        assertThat(approver.patiently(sent)).contains("It was approved and could not be booked", "There is no place");
        approver.post(record, record + "/approve", Map.of());
        assertThat(author.patiently(record)).contains("The books end with entry");
        approver.post(sent, sent + "/approve", Map.of());
        assertThat(author.patiently(sent)).contains("The books end with entry");
        assertThat(author.get("/records/place/V-7").body()).contains("map.png");
    }
}
