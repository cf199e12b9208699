package org.clearground.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The main ways through the pages, without a mouse.
@Tag("chromium")
@ExtendWith(Country.class)
class KeyboardIT {

    private static final int PATIENCE = 80;

    @ParameterizedTest
    @EnumSource
    void signsInAndOpensARecord(Screen screen, Chromium browser) {
        Page page = browser.window(screen);
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        assertThat(page.getByLabel("Name")).isFocused();
        page.keyboard().type(DemoServer.nameOf(Role.INFORMATION_OFFICER));
        page.keyboard().press("Tab");
        page.keyboard().type(DemoServer.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasTitle(Pattern.compile("Figures.*"));

        follow(page, page.getByRole(AriaRole.NAVIGATION).getByText("Records"));
        follow(page, page.locator("main a[href*='/records/clearance_report']").first());
        follow(page, page.locator("main table tbody a").first());
        assertThat(page).hasURL(Pattern.compile(".*/records/clearance_report/.+"));
        assertThat(page.locator("h1")).not().isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStopLeadsPastTheMenu(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.READER));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasAttribute("href", "#text");
        assertThat(page.locator(":focus")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#text"));
        page.context().close();
    }

    /// Goes from stop to stop until this link has the focus, and opens it.
    private static void follow(Page page, Locator link) {
        for (int i = 0; i < PATIENCE && !(boolean) link.evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(link).isFocused();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }
}
