package org.clearground.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The five tasks of `docs/first-hour.md`, as somebody does them who has not seen the pages before.
@Tag("chromium")
@ExtendWith(Country.class)
class FirstHourIT {

    private static final String QUARTER = "2025-Q1";

    /// Some 3.8 hectares of a mined area that nobody has worked on; each screen has its own.
    private static final List<String> CORNERS = List.of(
            "47.3040 39.6690; 47.3060 39.6690; 47.3060 39.6710; 47.3040 39.6710",
            "47.3660 39.5830; 47.3680 39.5830; 47.3680 39.5850; 47.3660 39.5850");

    private static final List<String> CATEGORIES = List.of("ap_mine", "at_mine", "uxo");

    @ParameterizedTest
    @EnumSource
    void findsHowMuchWasReleasedInADistrictAndByWhom(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.READER));
        waited(page);
        assertThat(page.locator("figcaption").getByText("Area cleared by district"))
                .isVisible();
        menu(page, "Books");
        page.getByLabel("By", exactly()).selectOption("place");
        page.getByRole(AriaRole.BUTTON, named("Show")).click();
        row(page, "cleared", "fuzuli")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("fuzuli"))
                .click();
        page.getByLabel("By", exactly()).selectOption("organisation");
        page.getByRole(AriaRole.BUTTON, named("Show")).click();
        assertThat(row(page, "cleared", "ANAMA")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void findsAPlaceByAnotherSpellingAndWhatLiesThere(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.PLANNER));
        menu(page, "Map");
        page.navigate("/search?q=Kelbajar");
        assertThat(page.locator("main")).containsText("Kalbajar");
        page.navigate("/search?q=39.6690, 47.3040&within=5000");
        assertThat(page.locator("main")).containsText("HA-");
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void entersAReportHasItApprovedAndSeesTheFigureChange(Screen screen, Chromium browser) {
        Page author = browser.signedIn(screen, DemoServer.nameOf(Role.INFORMATION_OFFICER));
        String before = cleared(author, "");
        String published = cleared(author, "&known=2025-04-30");
        String number = "CLR-FIRST-" + screen.name();
        enter(author, number, CORNERS.get(screen.ordinal()));
        assertThat(author.locator("main")).containsText("waits for another person");
        assertThat(cleared(author, "")).as("nothing is in the books yet").isEqualTo(before);

        Page reviewer = browser.signedIn(screen, DemoServer.nameOf(Role.REVIEWER));
        menu(reviewer, "Waiting");
        reviewer.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(number))
                .first()
                .click();
        assertThat(reviewer.locator("main svg").first()).isVisible();
        reviewer.getByRole(AriaRole.BUTTON, named("Approve and book")).click();
        assertThat(reviewer.locator("main")).containsText("Approved by");

        assertThat(cleared(author, "")).as("the figure changes").isNotEqualTo(before);
        assertThat(cleared(author, "&known=2025-04-30"))
                .as("what was published stays")
                .isEqualTo(published);
        reviewer.context().close();
        author.context().close();
    }

    private static void enter(Page page, String number, String corners) {
        menu(page, "Enter");
        page.getByRole(AriaRole.LINK, named("Survey and clearance report")).click();
        fill(page, "f.number", number);
        choose(page, "f.activity", "clearance");
        choose(page, "f.organisation", "ANAMA");
        choose(page, "f.method", "manual");
        choose(page, "f.status", "completed");
        fill(page, "f.place", "fuzuli");
        fill(page, "f.started_on", "2025-03-01");
        fill(page, "f.completed_on", "2025-03-20");
        choose(page, "l.polygons.0.outcome", "cleared");
        choose(page, "l.polygons.0.kind", "mined_area");
        fill(page, "l.polygons.0.completed_on", "2025-03-20");
        fill(page, "l.polygons.0.depth", "20");
        fill(page, "l.polygons.0.geometry_typed", corners);
        fill(page, "l.polygons.0.geometry_notation", "wgs84 east-north");
        for (int i = 0; i < CATEGORIES.size(); i++) {
            if (i > 0) {
                page.getByRole(AriaRole.BUTTON, named("Add to: Finds")).click();
            }
            choose(page, "l.finds." + i + ".category", CATEGORIES.get(i));
            fill(page, "l.finds." + i + ".quantity", Integer.toString(i + 1));
        }
        page.getByRole(AriaRole.BUTTON, named("Send for approval")).click();
    }

    private static void fill(Page page, String field, String text) {
        page.locator("[name='" + field + "']").fill(text);
    }

    private static void choose(Page page, String field, String value) {
        page.locator("select[name='" + field + "']").selectOption(value);
    }

    /// The area cleared in the quarter, as the first page prints it.
    private static String cleared(Page page, String known) {
        page.navigate("/?period=" + QUARTER + known);
        waited(page);
        return page.locator(".cards li").first().locator(".value").textContent().strip();
    }

    private static void waited(Page page) {
        page.waitForFunction("() => document.querySelector('[data-waiting]') === null");
    }

    private static void menu(Page page, String door) {
        page.getByRole(AriaRole.NAVIGATION).getByText(door).click();
        waited(page);
    }

    private static Locator row(Page page, String first, String second) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + first + "\\s*" + second)))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
