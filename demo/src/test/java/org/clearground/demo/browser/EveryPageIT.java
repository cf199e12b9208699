package org.clearground.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every page at both sizes: no serious fault of accessibility, nothing wider than the screen, nothing asked of
/// another host, no complaint of the browser.
@Tag("chromium")
@ExtendWith(Country.class)
class EveryPageIT {

    private static final String QUARTER = "period=2025-Q1&known=2025-04-30";

    /// An example of every page that a person opens.
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "/?" + QUARTER),
            Map.entry("/books", "/books?" + QUARTER),
            Map.entry("/books/records", "/books/records?measure=area&only=place:fuzuli&account=cleared&" + QUARTER),
            Map.entry("/check", "/check"),
            Map.entry("/correct/{type}/{number}", "/correct/clearance_report/CLR-2025-332"),
            Map.entry("/enter", "/enter"),
            Map.entry("/enter/{type}", "/enter/clearance_report"),
            Map.entry("/attach/{type}/{number}", "/attach/hazard_area/HA-0001"),
            Map.entry("/import", "/import"),
            Map.entry("/map", "/map?" + QUARTER),
            Map.entry("/password", "/password"),
            Map.entry("/people", "/people"),
            Map.entry("/people/audit", "/people/audit"),
            Map.entry("/records", "/records"),
            Map.entry("/records/{type}", "/records/clearance_report"),
            Map.entry("/records/{type}/{number}", "/records/hazard_area/HA-0001"),
            Map.entry("/reports", "/reports?" + QUARTER),
            Map.entry("/reports/{period}/{known}/{language}", "/reports/2025-Q1/2025-04-30/en"),
            Map.entry("/search", "/search?q=Agdam&" + QUARTER),
            Map.entry("/tasks", "/tasks"),
            Map.entry("/tokens", "/tokens"),
            Map.entry("/tasks/{number}", "/tasks/T-25-001"),
            Map.entry("/verify", "/verify"),
            Map.entry("/verify/result", "/verify/result"),
            Map.entry("/waiting", "/waiting"),
            Map.entry("/withdraw/{type}/{number}", "/withdraw/hazard_area/HA-0001"),
            Map.entry("/sign-in", "/sign-in"));

    /// What is no page of its own: files, answers to scripts, Spring's address of faults; and what there is only
    /// after somebody sent something, which [EntryIT] looks at.
    private static final Set<String> FILES = Set.of(
            "/enter/{type}/find",
            "/enter/place/extent",
            "/waiting/{id}",
            "/waiting/{id}/again",
            "/waiting/{id}/file",
            "/waiting/{id}/picture",
            "/error",
            "/lists/{type}/{kind}",
            "/imagery/{file}/{z}/{x}/{y}",
            "/map/picture.svg",
            "/records/{type}/{number}/files/{file}",
            "/map/state",
            "/reports/{period}/{known}/{language}/drawings/{drawing}.svg",
            "/reports/{period}/{known}/{language}/{file}",
            "/reports/{period}/{known}/{language}/{folder}/{file}",
            "/tasks/{number}/pdf",
            "/tiles/authority/{layer}/{known}/{span}/{z}/{x}/{y}",
            "/tiles/district/{layer}/{known}/{span}/{z}/{x}/{y}",
            "/tiles/partner/{layer}/{known}/{span}/{z}/{x}/{y}",
            "/tiles/public/{layer}/{known}/{span}/{z}/{x}/{y}",
            "/tiles/settlement/{stamp}/{z}/{x}/{y}");

    @ParameterizedTest
    @EnumSource
    void isAccessibleAndFitsTheScreen(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.ADMINISTRATOR));
        List<String> faults = PAGES.values().stream()
                .sorted()
                .flatMap(path -> faults(page, path).stream().map(fault -> path + ": " + fault))
                .toList();
        assertThat(faults).isEmpty();
        assertThat(browser.outside).isEmpty();
        assertThat(browser.complaints).isEmpty();
        page.context().close();
    }

    private static List<String> faults(Page page, String path) {
        Response response = page.navigate(path);
        if (response == null || response.status() != 200) {
            return List.of("answered " + (response == null ? "nothing" : response.status()));
        }
        page.waitForFunction("() => document.querySelector('[data-waiting]') === null");
        Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (wider instanceof Integer pixels && pixels > 0) {
            return List.of(pixels + " pixels wider than the screen");
        }
        return Axe.faults(page);
    }

    @Test
    void noPageIsLeftOut() throws IOException {
        String rights = Files.readString(Path.of("..", "docs", "rights.md"));
        Set<String> known = Pattern.compile("`GET (/[^`]*)`")
                .matcher(rights)
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.startsWith("/assets") && !path.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> looked = new TreeSet<>(PAGES.keySet());
        looked.addAll(FILES);
        assertThat(looked).isEqualTo(known);
    }
}
