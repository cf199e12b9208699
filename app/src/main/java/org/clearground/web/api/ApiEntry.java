package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.books.BookingRefused;
import org.clearground.books.Kept;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.Sending;
import org.clearground.ledger.BadJson;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.record.Columns;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.entry.Checked;
import org.clearground.web.entry.Submissions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Records that programs send: they wait for another person, as those from the forms do.
@RestController
@RequestMapping("/api/v1")
final class ApiEntry {

    private static final String FIELDS =
            "fields: what the record says, as a record's version tells it; lists are arrays";
    private static final String EXCEPTION =
            "exception: true where nothing but guards holds it back and whoever approves is asked to override them";
    private static final String INSTEAD = "instead_of: the number of what was returned and is sent anew";

    private final Submissions submissions;

    ApiEntry(Submissions submissions) {
        this.submissions = submissions;
    }

    @Told(
            value = "What the checks say of a record, and how many others would be decided again. Nothing is kept.",
            sends = {FIELDS, "version: the version that a correction is made from; without it the record is new"})
    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/checks/{type}")
    ResponseEntity<String> check(HttpServletRequest request, @PathVariable String type) throws IOException {
        JsonObject body = Sendings.body(request, Set.of("fields", "version"));
        Checked checked = submissions.check(new Submissions.Draft(
                submissions.type(type),
                body.object("fields"),
                version(body.findInteger("version")),
                "a check",
                0,
                false));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonObject.builder()
                        .put("faults", checked.faults())
                        .put("redecided", checked.redecided())
                        .put("findings", Sendings.findings(checked))
                        .build()
                        .toString());
    }

    @Told(
            value = "Sends a new record, which waits for another person.",
            sends = {FIELDS, INSTEAD, EXCEPTION},
            once = true)
    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/records/{type}")
    ResponseEntity<String> enter(HttpServletRequest request, @PathVariable String type) throws IOException {
        JsonObject body = Sendings.body(request, Set.of("fields", "instead_of", "exception"));
        return Sendings.answer(submissions.send(new Submissions.Draft(
                submissions.type(type),
                body.object("fields"),
                0,
                Sendings.instance(request),
                body.findInteger("instead_of").orElse(0L),
                body.findBool("exception").orElse(false))));
    }

    @Told(
            value = "Sends a correction: a whole other version of a record, which waits for another person.",
            sends = {
                FIELDS,
                "version: the version that it was made from, which must be the one that stands",
                INSTEAD,
                EXCEPTION
            },
            once = true)
    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/records/{type}/{number}/corrections")
    ResponseEntity<String> correct(HttpServletRequest request, @PathVariable String type, @PathVariable String number)
            throws IOException {
        JsonObject body = Sendings.body(request, Set.of("fields", "version", "instead_of", "exception"));
        return Sendings.answer(submissions.send(new Submissions.Draft(
                submissions.type(type),
                numbered(body.object("fields"), number),
                version(Optional.of(body.integer("version"))),
                Sendings.instance(request),
                body.findInteger("instead_of").orElse(0L),
                body.findBool("exception").orElse(false))));
    }

    private static JsonObject numbered(JsonObject fields, String number) {
        String name = Columns.NUMBER.name();
        if (fields.findText(name).filter(n -> !n.strip().equals(number)).isPresent()) {
            throw new BadJson("the record's number is another one in the address than in its fields");
        }
        JsonObject.Builder all = JsonObject.builder();
        fields.members().forEach(all::put);
        return all.put(name, new JsonText(number)).build();
    }

    private static int version(Optional<Long> version) {
        if (version.filter(v -> v < 1 || v > Integer.MAX_VALUE).isPresent()) {
            throw new BadJson("versions are counted from 1");
        }
        return version.map(Math::toIntExact).orElse(0);
    }

    @Told(
            value = "Asks that a record be taken back; that waits for another person.",
            sends = "reason: why, in at most 1000 characters",
            once = true)
    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/records/{type}/{number}/withdrawals")
    ResponseEntity<String> withdraw(HttpServletRequest request, @PathVariable String type, @PathVariable String number)
            throws IOException {
        String reason = Sendings.body(request, Set.of("reason")).text("reason");
        String instance = Sendings.instance(request);
        Sending what = Submissions.withdrawal(type, number, 0, instance, reason);
        Optional<Submissions.Outcome> before = submissions.before(what, List.of());
        if (before.isPresent()) {
            return Sendings.answer(before.get());
        }
        Kept kept = submissions.withdrawable(type, number);
        List<Finding> faults = submissions.reasonsAgainst(kept);
        if (!faults.isEmpty()) {
            return Sendings.refused(faults);
        }
        try {
            Checked checked = new Checked(List.of(), Optional.empty(), submissions.redecided(kept), 0);
            return Sendings.answer(
                    new Submissions.Outcome(checked, Optional.of(submissions.withdraw(kept, instance, reason)), false));
        } catch (BookingRefused e) {
            return Sendings.refused(List.of(e.finding()));
        }
    }
}
