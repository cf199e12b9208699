package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser's manners: keeps cookies, sends the token of the form that was shown, follows nothing
/// by itself.
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(int port) {
        base = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    HttpResponse<String> getJson(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .GET());
    }

    HttpResponse<byte[]> bytes(String path, String header, String value) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header(header, value)
                        .GET(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Sends a form with the token that the page at `shown` carries.
    HttpResponse<String> post(String shown, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(shown).body());
        return token.find() ? form(path, fields, "_csrf=" + encoded(token.group(1)) + "&") : form(path, fields, "");
    }

    /// Sends a form as another site would make a browser send it.
    HttpResponse<String> forge(String path, Map<String, String> fields) {
        return form(path, fields, "");
    }

    private HttpResponse<String> form(String path, Map<String, String> fields, String before) {
        String body = before
                + fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends files and fields with the token that the page at `shown` carries.
    HttpResponse<String> upload(String shown, String path, Map<String, String> fields, Map<String, byte[]> files) {
        Matcher token = TOKEN.matcher(get(shown).body());
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return multipart(path, all, files);
    }

    /// Sends files as another site would make a browser send them.
    HttpResponse<String> forgeUpload(String path, Map<String, byte[]> files) {
        return multipart(path, Map.of(), files);
    }

    private HttpResponse<String> multipart(String path, Map<String, String> fields, Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(
                text("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        files.forEach((name, bytes) -> {
            parts.add(text("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(bytes);
            parts.add(text("\r\n"));
        });
        parts.add(text("--edge--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    }

    /// A page once it no longer says that it waits for something, or after half a minute.
    String patiently(String page) throws InterruptedException {
        String body = get(page).body();
        for (int i = 0; i < 120 && body.contains("data-waiting"); i++) {
            Thread.sleep(250);
            body = get(page).body();
        }
        return body;
    }

    /// Where an answer sends its reader.
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .map(l -> l.replaceFirst("^http://[^/]*", ""))
                .orElse("");
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("JSESSIONID"))
                .map(c -> c.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
