package org.clearground.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A document that carries its style inside, as those do that are made to be kept: the browser may use that very
/// style, named by its hash, and nothing else that stands inline.
final class OwnStyle {

    private static final String BEGIN = "<style>";
    private static final String END = "</style>";

    private OwnStyle() {}

    static ResponseEntity<byte[]> page(byte[] html) {
        String text = new String(html, StandardCharsets.UTF_8);
        StringBuilder hashes = new StringBuilder();
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
            int from = at + BEGIN.length();
            int to = text.indexOf(END, from);
            if (to < 0) {
                break;
            }
            hashes.append(" 'sha256-").append(hash(text.substring(from, to))).append('\'');
            at = to;
        }
        String policy = "default-src 'none'; style-src" + (hashes.isEmpty() ? " 'none'" : hashes)
                + "; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noCache())
                .body(html);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
