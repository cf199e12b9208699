package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clearground.web.people.AuditLine;
import org.clearground.web.people.Role;
import org.clearground.web.people.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The API as programs call it, with tokens; its document is written from its answers.
class ApiIT {

    private static final Path DOCUMENT = Path.of("..", "docs", "api.md");

    private static final String ALPHA =
            "{\"fields\":{\"number\":\"ALPHA\",\"name\":\"Alpha Demining\",\"kind\":\"ngo\"}}";

    /// What a reader of the document sees answered.
    private static final List<String> EXAMPLES = List.of(
            "/api/v1/head",
            "/api/v1/records/place?q=district&sort=number",
            "/api/v1/records/place/D-1",
            "/api/v1/records?q=baku",
            "/api/v1/balances?measure=area&period=all",
            "/api/v1/closings",
            "/api/v1/records/place?from=March");

    /// What is sent, with its key and its body, one after the other; what has no key, another person does.
    private static final List<List<String>> SENT = List.of(
            List.of(
                    "/api/v1/records/organisation",
                    "2025-05-01-a",
                    "{\"fields\":{\"name\":\"Alpha Demining\",\"kind\":\"club\"}}"),
            List.of("/api/v1/records/organisation", "2025-05-01-b", ALPHA),
            List.of("/api/v1/records/organisation", "2025-05-01-b", ALPHA),
            List.of("/api/v1/waiting/1/approval", "", ""),
            List.of(
                    "/api/v1/records/organisation/ALPHA/withdrawals",
                    "2025-05-01-c",
                    "{\"reason\":\"It was entered twice.\"}"));

    private final OpenServer open;
    private final HttpClient client = HttpClient.newHttpClient();

    ApiIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
    }

    @AfterEach
    void stop() {
        client.close();
        open.close();
    }

    private String token(Role role, Token.Scope scope) {
        return Program.token(open, role, scope);
    }

    private HttpResponse<String> call(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + open.server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path, String token) {
        return call("GET", path, "Authorization", "Bearer " + token);
    }

    private List<String> audited() {
        return open.accounts.audited(Long.MAX_VALUE, 50).stream()
                .map(AuditLine::event)
                .toList();
    }

    @Test
    void aTokenOpensWhatItsPersonMayReadWithoutASession() {
        String token = token(Role.PLANNER, Token.Scope.READ);
        HttpResponse<String> answer = get("/api/v1/records/place/D-1", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"number\":\"D-1\"").contains("\"versions\":[");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/api/v1/records/place/D-1", token(Role.READER, Token.Scope.READ))
                        .statusCode())
                .as("a reader reads no records")
                .isEqualTo(403);
        assertThat(get("/people", token(Role.ADMINISTRATOR, Token.Scope.WRITE)).statusCode())
                .as("nothing but the API")
                .isEqualTo(403);
        assertThat(audited()).contains("token_made", "token_first_used");
    }

    @Test
    void aTokenThatReadsBeginsNothing() {
        assertThat(call(
                                "POST",
                                "/api/v1/verification",
                                "Authorization",
                                "Bearer " + token(Role.REVIEWER, Token.Scope.READ))
                        .statusCode())
                .isEqualTo(403);
        assertThat(call(
                                "POST",
                                "/api/v1/verification",
                                "Authorization",
                                "Bearer " + token(Role.REVIEWER, Token.Scope.WRITE))
                        .statusCode())
                .isBetween(200, 202);
        assertThat(call(
                                "POST",
                                "/api/v1/verification",
                                "Authorization",
                                "Bearer " + token(Role.PLANNER, Token.Scope.WRITE))
                        .statusCode())
                .as("the person has no such right")
                .isEqualTo(403);
    }

    @Test
    void refusesTokensThatAreUnknownRevokedExpiredOrOfSomebodySwitchedOff() {
        assertThat(call("GET", "/api/v1/head").statusCode()).isEqualTo(401);
        HttpResponse<String> unknown = get("/api/v1/head", "cg_nothing");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        String revoked = token(Role.PLANNER, Token.Scope.READ);
        assertThat(get("/api/v1/head", revoked).statusCode()).isEqualTo(200);
        open.accounts.tokens().revoke("planner", 1);
        assertThat(get("/api/v1/head", revoked).statusCode()).isEqualTo(401);
        String off = token(Role.REVIEWER, Token.Scope.READ);
        open.accounts.disable("reviewer", true, "test");
        assertThat(get("/api/v1/head", off).statusCode()).isEqualTo(401);
        open.accounts.disable("reviewer", false, "test");
        assertThat(get("/api/v1/head", off).statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            open.accounts.refused("reviewer");
        }
        assertThat(get("/api/v1/head", off).statusCode()).as("locked").isEqualTo(401);
        open.pass(Duration.ofDays(90));
        assertThat(get("/api/v1/head", off).statusCode()).as("expired").isEqualTo(401);
        assertThat(audited()).contains("token_revoked", "token_refused");
    }

    @Test
    void anAddressFromWhichManyWrongTokensComeHasToWait() {
        String right = token(Role.PLANNER, Token.Scope.READ);
        for (int i = 0; i < 30; i++) {
            assertThat(get("/api/v1/head", "cg_wrong" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> held = get("/api/v1/head", "cg_wrong");
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).contains("300");
        assertThat(held.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/api/v1/head", right).statusCode())
                .as("nothing is looked at")
                .isEqualTo(429);
        HttpResponse<String> signIn = open.visitor().signIn("planner", OpenServer.PASSWORD);
        assertThat(signIn.statusCode()).isEqualTo(429);
        assertThat(signIn.body()).contains("Wait a few minutes");
        assertThat(open.visitor().get("/sign-in").statusCode())
                .as("pages are shown")
                .isEqualTo(200);
        open.pass(Duration.ofMinutes(5));
        assertThat(get("/api/v1/head", right).statusCode()).isEqualTo(200);
        assertThat(open.visitor().signIn("planner", OpenServer.PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(audited()).contains("address_held");
    }

    @Test
    void saysThatNothingChangedUntilSomethingDoes() {
        String token = token(Role.PLANNER, Token.Scope.READ);
        String tag =
                get("/api/v1/records/place", token).headers().firstValue("ETag").orElseThrow();
        String[] again = {"Authorization", "Bearer " + token, "If-None-Match", tag};
        HttpResponse<String> same = call("GET", "/api/v1/records/place", again);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(call("GET", "/api/v1/records/place?q=x", again).statusCode()).isEqualTo(200);
        open.district("D-2");
        assertThat(call("GET", "/api/v1/records/place", again).body()).contains("D-2");
    }

    @Test
    void aPersonMakesAndRevokesTokensOnTheOwnPage() {
        Visitor visitor = open.signedIn(Role.READER);
        HttpResponse<String> made =
                visitor.post("/tokens", "/tokens", java.util.Map.of("label", "a sheet", "scope", "read", "days", "30"));
        assertThat(made.body()).containsPattern("cg_[A-Za-z0-9_-]{43}").contains("a sheet");
        assertThat(visitor.get("/tokens").body()).contains("a sheet").doesNotContain("cg_");
        assertThat(visitor.post("/tokens", "/tokens", java.util.Map.of("label", "b", "scope", "read", "days", "367"))
                        .body())
                .contains("valid for 1 to 366 days");
        assertThat(visitor.post("/tokens", "/tokens/1/revoke", java.util.Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/tokens").body()).contains("revoked");
        Visitor other = open.signedIn(Role.PLANNER);
        assertThat(other.post("/tokens", "/tokens/1/revoke", java.util.Map.of()).body())
                .contains("You have no such token");
    }

    private void sent(StringBuilder out) {
        try (Program author = new Program(open, Role.INFORMATION_OFFICER, Token.Scope.WRITE);
                Program approver = new Program(open, Role.REVIEWER, Token.Scope.WRITE)) {
            for (List<String> each : SENT) {
                String key = each.get(1);
                HttpResponse<String> answer = (key.isEmpty() ? approver : author).post(each.get(0), key, each.get(2));
                out.append("\n```\nPOST ").append(each.get(0)).append('\n');
                out.append(key.isEmpty() ? "" : "Idempotency-Key: " + key + "\n\n" + each.get(2) + "\n");
                out.append('\n').append(answer.statusCode()).append(' ');
                out.append(answer.headers().firstValue("Content-Type").orElse(""))
                        .append('\n');
                out.append(answer.body()).append("\n```\n");
            }
        }
    }

    @Test
    void theDocumentIsAsTheProgramAnswers() throws IOException {
        String token = token(Role.PLANNER, Token.Scope.READ);
        StringBuilder out = new StringBuilder(
                Files.readString(Path.of("src", "test", "resources", "org", "clearground", "web", "api-begin.md")));
        for (String path : EXAMPLES) {
            HttpResponse<String> answer = get(path, token);
            out.append("\n```\nGET ")
                    .append(path)
                    .append("\n\n")
                    .append(answer.statusCode())
                    .append(' ')
                    .append(answer.headers().firstValue("Content-Type").orElse(""))
                    .append('\n');
            out.append(answer.body()).append("\n```\n");
        }
        sent(out);
        String openApi = get("/api/v1/openapi.json", token).body();
        assertThat(openApi)
                .contains("\"openapi\":\"3.1.0\"")
                .contains("\"/api/v1/records/{type}/{number}\":{\"get\":")
                .contains("\"/api/v1/reports/{period}/{known}/{language}/{file}\":{\"get\":")
                .contains("Idempotency-Key");
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(DOCUMENT, out.toString());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(out.toString());
    }
}
