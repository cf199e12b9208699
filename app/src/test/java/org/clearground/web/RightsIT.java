package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.ledger.store.TestStores;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page with every role, and with nobody signed in.
@Tag(TestStores.FILE)
class RightsIT {

    private static final Path TABLE = Path.of("..", "docs", "rights.md");

    private final OpenServer open;

    RightsIT(@TempDir Path folder) {
        open = new OpenServer(folder);
    }

    /// A page as Spring knows it.
    private record Door(String method, String pattern, Optional<Right> right) {

        String address() {
            return pattern.replace("{layer}", "place")
                    .replace("/imagery/{file}", "/imagery/none.mbtiles")
                    .replace("/files/{file}", "/files/none")
                    .replace("/{number}/{file}", "/{number}/none")
                    .replace("{span}", "2025-01-01_2025-03-31")
                    .replaceAll("\\{known:.*?\\}(?=/)", "1")
                    .replaceAll("\\{[xyz]:[^/]*\\}\\}?", "0")
                    .replace("{type}", "setting")
                    .replace("{id}", "1")
                    .replace("{number}", "authority.zone")
                    .replace("{kind}", "csv")
                    .replace("{drawing}", "none")
                    .replace("{token}", "1")
                    .replace("{stamp}", "0123456789abcdef")
                    .replace("{name}", "nobody-here")
                    .replace("{period}", "2025-Q1")
                    .replace("{known}", "1")
                    .replace("{language}", "en")
                    .replaceAll("\\{folder:.*?\\}(?=/)", "records")
                    .replaceAll("\\{file:.*", "none.html");
        }
    }

    @AfterEach
    void stop() {
        open.close();
    }

    @Test
    void everyPageNamesItsRight() {
        assertThat(doors().stream().filter(d -> d.right().isEmpty())).isEmpty();
    }

    @Test
    void opensEachPageToThoseRolesThatTheTableNamesAndToNobodyElse() {
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(15);
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Visitor visitor = open.signedIn(role);
            doors.forEach(door -> walk(door, visitor, Optional.of(role), wrong));
        }
        Visitor nobody = open.visitor();
        doors.forEach(door -> walk(door, nobody, Optional.empty(), wrong));
        assertThat(wrong).isEmpty();
    }

    /// The password's own page would end the session, and is tried elsewhere.
    private static void walk(Door door, Visitor visitor, Optional<Role> role, List<String> wrong) {
        if (door.pattern().equals("/error")
                || door.method().equals("POST") && door.pattern().equals("/password")) {
            return;
        }
        HttpResponse<String> answer = door.method().equals("POST")
                ? visitor.post(
                        "/sign-in", door.address(), Map.of("role", "reader", "disabled", "true", "password", "x"))
                : visitor.get(door.address());
        boolean refused = answer.statusCode() == 403
                || answer.statusCode() == 401
                || answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        boolean allowed = door.right().orElseThrow().allows(role);
        if (allowed == refused || answer.statusCode() >= 500) {
            wrong.add(role.map(Role::code).orElse("nobody") + " " + door.method() + " " + door.address() + ": "
                    + answer.statusCode());
        }
    }

    @Test
    void theTableOfRightsIsAsTheProgramHasIt() throws IOException {
        String table = table();
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private String table() {
        StringBuilder out = new StringBuilder("# Who may open which page\n\n"
                + "A page that names no right is opened by nobody. A test walks all pages with all roles and holds them against this"
                + " table,\nwhich is written from the program.\n\n| page | right | who |\n|---|---|---|\n");
        for (Door door : doors()) {
            Right right = door.right().orElseThrow();
            List<String> who = new ArrayList<>();
            for (Role role : Role.values()) {
                if (right.allows(Optional.of(role))) {
                    who.add(role.code().replace('_', ' '));
                }
            }
            String everybody = right.allows(Optional.empty()) ? "everybody" : String.join(", ", who);
            out.append("| `")
                    .append(door.method())
                    .append(' ')
                    .append(door.pattern().replaceAll(":[^}/]*\\}+", "}"))
                    .append("` | ")
                    .append(right.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" | ")
                    .append(everybody)
                    .append(" |\n");
        }
        return out.append("| `GET /assets/…` | open | everybody: the style and the icon |\n")
                .append("| `POST /sign-in`, `POST /sign-out` | open | everybody: answered by Spring Security |\n")
                .toString();
    }

    private List<Door> doors() {
        RequestMappingHandlerMapping mapping =
                open.server.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        TreeMap<String, Door> doors = new TreeMap<>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> patterns(info).forEach(pattern -> {
                    String verb = info.getMethodsCondition().getMethods().stream()
                            .map(RequestMethod::name)
                            .findFirst()
                            .orElse("GET");
                    doors.put(pattern + " " + verb, new Door(verb, pattern, right(method)));
                }));
        return List.copyOf(doors.values());
    }

    private static List<String> patterns(RequestMappingInfo info) {
        return List.copyOf(info.getPatternValues());
    }

    private static Optional<Right> right(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Needs.class)).map(Needs::value);
    }
}
