package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.clearground.ledger.store.TestStores;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.Person;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestStores.FILE)
class SignInIT {

    private final OpenServer open;

    SignInIT(@TempDir Path folder) {
        open = new OpenServer(folder);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void locksAnAccountAfterFiveWrongPasswordsForAQuarterOfAnHour() {
        for (int i = 1; i < SqlAccounts.MOST_FAILURES; i++) {
            assertThat(location(open.visitor().signIn("reader", "wrong"))).endsWith("?refused");
        }
        assertThat(location(open.visitor().signIn("reader", OpenServer.PASSWORD)))
                .doesNotContain("refused");
        for (int i = 0; i < SqlAccounts.MOST_FAILURES; i++) {
            open.visitor().signIn("reader", "wrong");
        }
        assertThat(location(open.visitor().signIn("reader", OpenServer.PASSWORD)))
                .endsWith("?refused");
        open.pass(SqlAccounts.LOCKED.minus(Duration.ofSeconds(1)));
        assertThat(location(open.visitor().signIn("reader", OpenServer.PASSWORD)))
                .endsWith("?refused");
        open.pass(Duration.ofSeconds(1));
        assertThat(location(open.visitor().signIn("reader", OpenServer.PASSWORD)))
                .doesNotContain("refused");
    }

    @Test
    void letsNobodyGoOnWithAFirstPassword() {
        open.accounts.add(new Person("leyla", Role.ADMINISTRATOR, true, false), OpenServer.FIRST, "test");
        Visitor leyla = open.visitor();
        leyla.signIn("leyla", OpenServer.FIRST);
        assertThat(location(leyla.get("/"))).endsWith("/password");
        assertThat(leyla.post(
                                "/password",
                                "/people",
                                Map.of("name", "x", "role", "reader", "password", "twelve letters"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> short_ = leyla.post(
                "/password",
                "/password",
                Map.of("current", OpenServer.FIRST, "chosen", "eleven lett", "again", "eleven lett"));
        assertThat(short_.body()).contains("at least 12 letters");
        HttpResponse<String> changed = leyla.post(
                "/password",
                "/password",
                Map.of("current", OpenServer.FIRST, "chosen", OpenServer.PASSWORD, "again", OpenServer.PASSWORD));
        assertThat(location(changed)).contains("changed");
        leyla.signIn("leyla", OpenServer.PASSWORD);
        assertThat(leyla.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void endsWhatASessionMayWhenTheAccountIsSwitchedOff() {
        Visitor reader = open.signedIn(Role.READER);
        assertThat(reader.get("/books").statusCode()).isEqualTo(200);
        open.accounts.disable("reader", true, "test");
        assertThat(reader.get("/books").statusCode()).isEqualTo(403);
    }

    @Test
    void takesWhatARoleNoLongerMay() {
        Visitor planner = open.signedIn(Role.PLANNER);
        assertThat(planner.get("/records").statusCode()).isEqualTo(200);
        open.accounts.changeRole("planner", Role.READER, "test");
        assertThat(planner.get("/records").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAFormThatAnotherSiteMadeTheBrowserSend() {
        Visitor administrator = open.signedIn(Role.ADMINISTRATOR);
        HttpResponse<String> forged = administrator.forge(
                "/people", Map.of("name", "thief", "role", "administrator", "password", "twelve letters"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(open.accounts.find("thief")).isEmpty();
    }

    @Test
    void givesAnotherSessionToWhoeverSignsIn() {
        Visitor visitor = open.visitor();
        visitor.get("/sign-in");
        String before = visitor.session();
        visitor.signIn("reader", OpenServer.PASSWORD);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void sendsNoSessionWithRequestsOfOtherSitesAndNoneToScripts() {
        String cookie = open.visitor()
                .get("/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void writesEveryAttemptAndRefusalIntoTheAuditList() {
        open.visitor().signIn("reader", "wrong");
        Visitor reader = open.signedIn(Role.READER);
        reader.get("/people");
        assertThat(open.accounts.audited(Long.MAX_VALUE, 3).reversed())
                .extracting(l -> l.event(), l -> l.who(), l -> l.subject())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(AuditEvent.SIGN_IN_REFUSED.code(), "-", "reader"),
                        org.assertj.core.api.Assertions.tuple(AuditEvent.SIGNED_IN.code(), "reader", "reader"),
                        org.assertj.core.api.Assertions.tuple(
                                AuditEvent.ACCESS_REFUSED.code(), "reader", "GET /people"));
    }

    @Test
    void letsNobodyLockTheOwnDoorFromInside() {
        Visitor administrator = open.signedIn(Role.ADMINISTRATOR);
        HttpResponse<String> answer =
                administrator.post("/people", "/people/administrator/role", Map.of("role", "reader"));
        assertThat(answer.body()).contains("Ask another administrator");
        assertThat(open.accounts.find("administrator").orElseThrow().person().role())
                .isEqualTo(Role.ADMINISTRATOR);
    }
}
