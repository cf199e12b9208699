package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.Problem;
import org.clearground.web.work.Job;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers of the API. Each bears a tag of the prefix, the question and the caller: whoever sends it again is
/// told that nothing changed, before anything is worked out.
final class ApiAnswers {

    private static final int DIGITS = 32;

    private ApiAnswers() {}

    static ResponseEntity<String> json(HttpServletRequest request, Prefix known, Supplier<JsonObject> answer) {
        String tag = tag(request, known);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.get().toString());
    }

    /// The answer of long work; while it goes on, how far it is.
    static <V> ResponseEntity<String> job(
            HttpServletRequest request, Prefix known, Job<V> job, java.util.function.Function<V, JsonObject> answer) {
        Optional<V> done = job.answer();
        if (job.failure().isPresent()) {
            return Problem.answer(
                    HttpStatus.INTERNAL_SERVER_ERROR, job.failure().get());
        }
        if (done.isEmpty()) {
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .header("Retry-After", "2")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JsonObject.builder()
                            .put("state", "running")
                            .put("steps", job.steps())
                            .build()
                            .toString());
        }
        return json(request, known, () -> answer.apply(done.get()));
    }

    /// What every answer says of the books.
    static JsonObject.Builder known(Prefix known) {
        return JsonObject.builder()
                .put("known_at", known.seq())
                .put("head", known.head().toString())
                .putIfPresent("note", known.note());
    }

    private static String tag(HttpServletRequest request, Prefix known) {
        String question = known.head() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n"
                + request.getHeader("Accept-Language") + "\n" + SignedIn.name() + "\n" + SignedIn.role();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash).substring(0, DIGITS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
