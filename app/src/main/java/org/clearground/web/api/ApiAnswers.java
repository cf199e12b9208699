package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
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
        return has(request, tag)
                ? same(tag)
                : tagged(tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(answer.get().toString());
    }

    /// A file of the books, which is the same for the same question and prefix.
    static ResponseEntity<byte[]> bytes(HttpServletRequest request, Prefix known, MediaType type, Bytes answer)
            throws IOException {
        String tag = tag(request, known);
        return has(request, tag) ? same(tag) : tagged(tag).contentType(type).body(answer.read());
    }

    /// Reads a file.
    @FunctionalInterface
    interface Bytes {
        byte[] read() throws IOException;
    }

    /// What is no part of the books and changes without them: its tag is of the answer itself.
    static ResponseEntity<String> now(HttpServletRequest request, JsonObject answer) {
        String text = answer.toString();
        String tag = hashed(text + SignedIn.name());
        return has(request, tag)
                ? same(tag)
                : tagged(tag).contentType(MediaType.APPLICATION_JSON).body(text);
    }

    /// The answer of long work; while it goes on, how far it is.
    static <V> ResponseEntity<String> job(
            HttpServletRequest request, Prefix known, Job<V> job, Function<V, JsonObject> answer) {
        return job.answer()
                .map(done -> json(request, known, () -> answer.apply(done)))
                .orElseGet(() -> undone(job));
    }

    /// How far long work is, or why it failed.
    static ResponseEntity<String> undone(Job<?> job) {
        if (job.failure().isPresent()) {
            return Problem.answer(
                    HttpStatus.INTERNAL_SERVER_ERROR, job.failure().get());
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Retry-After", "2")
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonObject.builder()
                        .put("state", "running")
                        .put("steps", job.steps())
                        .build()
                        .toString());
    }

    /// Weak, so that an answer may be compressed on its way.
    private static boolean has(HttpServletRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    private static <T> ResponseEntity<T> same(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .build();
    }

    private static ResponseEntity.BodyBuilder tagged(String tag) {
        return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache().cachePrivate());
    }

    /// What every answer says of the books.
    static JsonObject.Builder known(Prefix known) {
        return JsonObject.builder()
                .put("known_at", known.seq())
                .put("head", known.head().toString())
                .putIfPresent("note", known.note().map(Problem::told));
    }

    private static String tag(HttpServletRequest request, Prefix known) {
        String question = known.head() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n"
                + request.getHeader("Accept-Language") + "\n" + SignedIn.name() + "\n" + SignedIn.role();
        return hashed(question);
    }

    private static String hashed(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash).substring(0, DIGITS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
