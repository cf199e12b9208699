package org.clearground.demo.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Takes the documents' pictures of the pages again. No test by its name: `dev/pictures` runs it.
@Tag("chromium")
@ExtendWith(Country.class)
class Pictures {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final String QUARTER = "period=2025-Q1&known=2025-04-30";

    private static final Map<String, String> WIDE = Map.of(
            "pages-home", "/?" + QUARTER,
            "pages-record", "/records/clearance_report/BAC-2025-001",
            "pages-check", "/check",
            "pages-map", "/map?" + QUARTER,
            "pages-records", "/records/clearance_report");

    private static final Map<String, String> PHONE =
            Map.of("pages-home-phone", "/?" + QUARTER, "pages-record-phone", "/records/hazard_area/HA-0001");

    @Test
    void takesThem(Chromium browser) {
        take(browser, Screen.WIDE, WIDE);
        take(browser, Screen.PHONE, PHONE);
    }

    private static void take(Chromium browser, Screen screen, Map<String, String> pages) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.INFORMATION_OFFICER));
        pages.forEach((name, path) -> {
            page.navigate(path);
            page.waitForFunction("() => document.querySelector('[data-waiting]') === null");
            page.waitForFunction(
                    "() => !document.getElementById('map') || document.getElementById('map').dataset.drawn");
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        });
        page.context().close();
    }
}
