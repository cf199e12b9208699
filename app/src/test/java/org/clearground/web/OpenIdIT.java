package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearground.ledger.store.TestStores;
import org.clearground.web.access.OpenId;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in by the authority's own service.
@Tag(TestStores.FILE)
class OpenIdIT {

    @TempDir
    Path folder;

    @Test
    void whoComesFromTheServiceIsTheAccountOfThatName() throws Exception {
        HttpResponse<String> shown = come("planner", false);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.uri().getPath()).isEqualTo("/password");
        assertThat(shown.body()).contains("planner").doesNotContain("/people");
    }

    @Test
    void whoHasNoAccountHereStaysOutside() throws Exception {
        HttpResponse<String> shown = come("a stranger", false);
        assertThat(shown.uri().toString()).contains("/sign-in?refused");
    }

    @Test
    void whoIsSwitchedOffStaysOutside() throws Exception {
        HttpResponse<String> shown = come("planner", true);
        assertThat(shown.uri().toString()).contains("/sign-in?refused");
    }

    @Test
    void settingsThatLackSomethingAreRefusedWithItsName() throws IOException {
        Path file = folder.resolve("openid.properties");
        Files.writeString(file, "issuer=https://id.example.org\nsecret-file=secret\n");
        assertThatThrownBy(() -> OpenId.read(file)).hasMessageContaining("client");
    }

    private HttpResponse<String> come(String who, boolean disabled) throws Exception {
        try (IdentityService service = new IdentityService(who)) {
            Files.writeString(folder.resolve("secret"), IdentityService.SECRET + "\n");
            Path file = folder.resolve("openid.properties");
            Files.writeString(
                    file,
                    "issuer=" + service.issuer() + "\nclient=" + IdentityService.CLIENT + "\nsecret-file=secret\n");
            try (OpenServer open = new OpenServer(folder, Optional.empty(), Optional.of(OpenId.read(file)));
                    HttpClient browser = HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.ALWAYS)
                            .build()) {
                if (disabled) {
                    open.accounts.disable(OpenServer.nameOf(Role.PLANNER), true, "test");
                }
                String home = "http://127.0.0.1:" + open.server.port();
                HttpResponse<String> door = get(browser, home + "/sign-in");
                assertThat(door.body()).contains("/oauth2/authorization/authority");
                HttpResponse<String> came = get(browser, home + "/oauth2/authorization/authority");
                return came.uri().getPath().equals("/sign-in") ? came : get(browser, home + "/password");
            }
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String address)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
