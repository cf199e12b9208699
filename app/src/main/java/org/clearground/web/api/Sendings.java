package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.intake.FileFinding;
import org.clearground.intake.waiting.Sent;
import org.clearground.ledger.BadJson;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.web.entry.Checked;
import org.clearground.web.entry.Submissions;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What programs send, read, and what is answered to it.
final class Sendings {

    /// The largest body, in bytes.
    static final int LARGEST = 4 << 20;

    private static final String KEY = "Idempotency-Key";
    private static final String SOUND = "[!-~]{1,100}";

    private Sendings() {}

    /// The object that was sent, of members that are known; refuses anything else.
    static JsonObject body(HttpServletRequest request, Set<String> members) throws IOException {
        return read(bytes(request), members);
    }

    /// The same, an empty one where nothing was sent.
    static JsonObject anyBody(HttpServletRequest request, Set<String> members) throws IOException {
        byte[] bytes = bytes(request);
        return bytes.length == 0 ? JsonObject.builder().build() : read(bytes, members);
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw BadQuestion.malformed("A body has at most " + LARGEST + " bytes: send more as files.");
        }
        return bytes;
    }

    private static JsonObject read(byte[] bytes, Set<String> members) {
        JsonObject body = CanonicalJson.readObject(new String(bytes, StandardCharsets.UTF_8));
        for (String member : body.members().keySet()) {
            if (!members.contains(member)) {
                throw new BadJson("there is no member '" + member + "' in what is sent here");
            }
        }
        return body;
    }

    /// The sender's own name of what is sent: a call that is tried again bears the same.
    static String instance(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null || !key.matches(SOUND)) {
            throw BadQuestion.malformed(
                    "Send a header " + KEY + " with a name of your own for what you send, of 1 to 100"
                            + " plain characters: sent again under it, it is kept once.");
        }
        return "api " + key;
    }

    static ResponseEntity<String> answer(Submissions.Outcome outcome) {
        if (outcome.sent().isEmpty()) {
            return refused(outcome.checked());
        }
        Sent sent = outcome.sent().get();
        JsonObject.Builder json = JsonObject.builder().put("sent", json(sent));
        if (!outcome.before()) {
            json.put("findings", findings(outcome.checked()))
                    .put("redecided", outcome.checked().redecided());
        }
        return ResponseEntity.status(outcome.before() ? HttpStatus.OK : HttpStatus.CREATED)
                .header("Location", "/api/v1/waiting/" + sent.id())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.build().toString());
    }

    static ResponseEntity<String> answer(Sent sent) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonObject.builder().put("sent", json(sent)).build().toString());
    }

    /// Every fault, with its code, its sentence and its field.
    static ResponseEntity<String> refused(Checked checked) {
        return Problem.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Faults keep this out of the books: " + checked.faults() + ".",
                JsonObject.builder().put("findings", findings(checked)).build());
    }

    static ResponseEntity<String> refused(List<Finding> faults) {
        return Problem.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Faults keep this out of the books: " + faults.size() + ".",
                JsonObject.builder()
                        .put("findings", JsonArray.of(faults, f -> json(f).build()))
                        .build());
    }

    static JsonArray findings(Checked checked) {
        return JsonArray.of(checked.findings(), Sendings::json);
    }

    private static JsonObject json(Checked.Said said) {
        JsonObject.Builder json = JsonObject.builder()
                .put("code", said.code())
                .put("severity", said.severity().name().toLowerCase(Locale.ROOT))
                .put("message", Problem.words().say(said.code(), said.sentence()));
        if (!said.cell().isEmpty()) {
            json.put("field", pointer(said.cell()));
        }
        if (!said.lon().isEmpty()) {
            json.put("lon", said.lon()).put("lat", said.lat());
        }
        return json.build();
    }

    /// Where in what was sent: `f.place` is `/fields/place`, `l.finds.0.category` is `/fields/finds/0/category`.
    static String pointer(String cell) {
        return "/fields/"
                + cell.substring(2).replace("~", "~0").replace("/", "~1").replace('.', '/');
    }

    private static JsonObject.Builder json(Finding finding) {
        JsonObject.Builder json = JsonObject.builder()
                .put("code", finding.code())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("message", Problem.words().say(finding));
        finding.where().findField().ifPresent(f -> json.put("field", f));
        if (finding.where().onMap()) {
            json.put("lon", String.valueOf(finding.where().lon()))
                    .put("lat", String.valueOf(finding.where().lat()));
        }
        return json;
    }

    static JsonObject json(FileFinding found) {
        return json(found.finding())
                .put("file", found.file())
                .put("line", found.line())
                .build();
    }

    static JsonObject json(Sent sent) {
        JsonObject.Builder json = JsonObject.builder()
                .put("id", sent.id())
                .put("kind", sent.what().kind().code())
                .put("author", sent.what().author())
                .put("sent_at", sent.at().toString())
                .put("state", sent.state().code());
        text(json, "type", sent.what().type());
        text(json, "number", sent.what().number());
        if (sent.what().base() > 0) {
            json.put("made_from", sent.what().base());
        }
        if (!sent.by().isEmpty()) {
            json.put("decided_by", sent.by()).put("decided_at", sent.decided().toString());
        }
        text(json, "reason", sent.isWaiting() ? Problem.told(sent.reason()) : sent.reason());
        if (sent.head() > 0) {
            json.put("booked_up_to", sent.head());
        }
        return json.build();
    }

    private static void text(JsonObject.Builder json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
