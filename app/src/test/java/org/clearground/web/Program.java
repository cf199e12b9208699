package org.clearground.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import org.clearground.web.people.Role;
import org.clearground.web.people.Token;

/// A program that calls the API with a person's token.
final class Program implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    /// A program of the person of a role, with a new token.
    Program(OpenServer open, Role role, Token.Scope scope) {
        this(open, token(open, role, scope));
    }

    Program(OpenServer open, String token) {
        this.base = "http://127.0.0.1:" + open.server.port();
        this.token = token;
    }

    static String token(OpenServer open, Role role, Token.Scope scope) {
        byte[] random = new byte[32];
        new Random(role.ordinal() * 2L + scope.ordinal()).nextBytes(random);
        return open.accounts.tokens().make(OpenServer.nameOf(role), "a script", scope, Duration.ofDays(90), random);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Sends JSON under a key.
    HttpResponse<String> post(String path, String key, String body) {
        String[] headers = key.isEmpty() ? new String[0] : new String[] {"Idempotency-Key", key};
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends a file under a key.
    HttpResponse<String> upload(String path, String key, String name, String text) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--edge--\r\n";
        return send(request(path, "Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
