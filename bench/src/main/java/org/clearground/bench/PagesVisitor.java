package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who has signed in to a running server, and asks it.
final class PagesVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACCESS = Pattern.compile("cg_[A-Za-z0-9_-]{43}");
    private static final String PASSWORD = "a bench has many legs";
    private static final int FOUND = 302;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    PagesVisitor(String address) {
        this.address = address;
    }

    /// Signs in for the first time, and chooses a password.
    static PagesVisitor signIn(String address, String name, String first) {
        PagesVisitor visitor = new PagesVisitor(address);
        visitor.post("/sign-in", "/sign-in", Map.of("name", name, "password", first));
        visitor.post("/password", "/password", Map.of("current", first, "chosen", PASSWORD, "again", PASSWORD));
        PagesVisitor again = new PagesVisitor(address);
        HttpResponse<String> in = again.post("/sign-in", "/sign-in", Map.of("name", name, "password", PASSWORD));
        if (in.statusCode() != FOUND) {
            throw new IllegalStateException(name + " could not sign in: " + in.statusCode());
        }
        return again;
    }

    /// A token of this person that may write.
    String token() {
        Matcher token =
                ACCESS.matcher(post("/tokens", "/tokens", Map.of("label", "bench", "scope", "write", "days", "1"))
                        .body());
        if (!token.find()) {
            throw new IllegalStateException("no token was made");
        }
        return token.group();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofString());
    }

    /// Asks as a browser does, which unpacks what comes.
    HttpResponse<byte[]> zipped(String path) {
        return send(request(path).header("Accept-Encoding", "gzip").GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Sends JSON with a token.
    HttpResponse<String> json(String path, String token, String key, String body) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String shown, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(shown).body());
        String forged = token.find() ? "_csrf=" + encoded(token.group(1)) + "&" : "";
        String body = forged
                + fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
