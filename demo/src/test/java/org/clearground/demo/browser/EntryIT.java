package org.clearground.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Entering a clearance report as a person does it, at both sizes, and having it approved as somebody else.
@Tag("chromium")
@ExtendWith(Country.class)
class EntryIT {

    private static final String FORM = "/enter/clearance_report";
    private static final String CORNERS =
            "47.100752 39.897264; 47.101772 39.898384; 47.099691 39.900431; 47.096348 39.901292";

    private static Locator cell(Page page, String name) {
        return page.locator("[id='" + name + "']");
    }

    private static void fill(Page page, Screen screen) {
        cell(page, "f.number").fill("CLR-BROWSER-" + screen);
        cell(page, "f.activity").selectOption("clearance");
        cell(page, "f.organisation").selectOption("ALPHA");
        cell(page, "f.method").selectOption("manual");
        cell(page, "f.status").selectOption("completed");
        cell(page, "f.place").fill("aghdam");
        cell(page, "f.started_on").fill("2025-05-01");
        cell(page, "f.completed_on").fill("2025-05-20");
        cell(page, "l.polygons.0.outcome").selectOption("cleared");
        cell(page, "l.polygons.0.kind").selectOption("mined_area");
        cell(page, "l.polygons.0.completed_on").fill("2025-05-20");
        cell(page, "l.polygons.0.depth").fill("20");
        cell(page, "l.polygons.0.geometry_typed").fill(CORNERS);
        cell(page, "l.polygons.0.geometry_notation").fill("wgs84 east-north");
    }

    private static void find(Page page, int row, String category, String quantity) {
        if (row > 0) {
            page.getByText("Add to: Finds").click();
        }
        cell(page, "l.finds." + row + ".category").selectOption(category);
        cell(page, "l.finds." + row + ".quantity").fill(quantity);
    }

    private static void accessible(Page page) {
        assertThat(Axe.faults(page)).as(page.url()).isEmpty();
        Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue()).as(page.url()).isLessThanOrEqualTo(0);
    }

    private static Locator press(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    @ParameterizedTest
    @EnumSource
    void aReportWithAPolygonAndThreeFindsIsEnteredAndApprovedBySomebodyElse(Screen screen, Chromium browser) {
        Page author = browser.signedIn(screen, DemoServer.nameOf(Role.INFORMATION_OFFICER));
        author.navigate(FORM);
        fill(author, screen);
        find(author, 0, "ap_mine", "x");
        press(author, "Check").last().click();
        assertThat(author.locator("#outcome")).containsText("is not a whole number");
        assertThat(author.locator("#outcome")).isFocused();
        accessible(author);
        find(author, 0, "ap_mine", "3");
        find(author, 1, "at_mine", "1");
        find(author, 2, "uxo", "2");
        press(author, "Send for approval").click();
        author.waitForURL(Pattern.compile(".*/waiting/[0-9]+"));
        assertThat(author.locator("main")).containsText("waits for another person");
        assertThat(author.getByText("Approve and book")).hasCount(0);
        accessible(author);

        Page approver = browser.signedIn(screen, DemoServer.nameOf(Role.REVIEWER));
        approver.navigate("/waiting");
        accessible(approver);
        approver.getByText("CLR-BROWSER-" + screen).first().click();
        assertThat(approver.locator("figure.map svg")).isVisible();
        accessible(approver);
        press(approver, "Approve and book").click();
        assertThat(approver.locator("main")).containsText("The books end with entry");
        approver.getByText("Open the record").click();
        assertThat(approver.locator("main")).containsText("Written by");
        author.context().close();
        approver.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedIsCheckedAtOnceAndOutlivesABrokenLine(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.PLANNER));
        page.navigate("/enter/task_order");
        cell(page, "f.number").fill("T-DRAFT-" + screen);
        cell(page, "f.place").fill("agh");
        assertThat(page.locator("[id='f.place-list'] option").first()).hasAttribute("value", Pattern.compile("agh.*"));
        Locator day = cell(page, "f.planned_area");
        day.fill("a lot");
        assertThat(page.locator("[id='f.planned_area-said']")).containsText("is not an area");
        assertThat(day).hasAttribute("aria-invalid", "true");
        day.fill("1200");
        assertThat(page.locator("[id='f.planned_area-said']")).hasCount(0);

        page.context().setOffline(true);
        press(page, "Send for approval").click();
        assertThat(page.locator("#draft")).containsText("no connection");
        page.context().setOffline(false);

        page.navigate("/enter/task_order");
        assertThat(cell(page, "f.planned_area")).hasValue("");
        press(page, "Take it up").click();
        assertThat(cell(page, "f.planned_area")).hasValue("1200");
        assertThat(cell(page, "f.number")).hasValue("T-DRAFT-" + screen);
        browser.complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void aBoundaryIsDrawnWithClicksAndWithTheKeyboardAlone(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.INFORMATION_OFFICER));
        page.navigate("/enter/hazard_area");
        page.getByText("Draw on the map").first().click();
        Locator map = page.locator(".drawing canvas").first();
        map.waitFor();
        BoundingBox box = page.locator(".drawing").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().click(x - 60, y - 60);
        page.waitForTimeout(400);
        page.mouse().click(x + 60, y - 60);
        page.waitForTimeout(400);
        page.mouse().click(x + 40, y + 60);
        page.waitForTimeout(400);
        press(page, "Finish").press("Enter");
        assertThat(cell(page, "f.geometry")).hasValue(Pattern.compile("POLYGON\\(\\(.*"));
        press(page, "Draw anew").press("Enter");
        assertThat(cell(page, "f.geometry")).hasValue("");
        for (String way : new String[] {"ArrowRight", "ArrowDown", "ArrowLeft"}) {
            press(page, "Corner at the cross").press("Enter");
            page.locator(".drawing").press(way);
            page.waitForTimeout(400);
        }
        press(page, "Finish").press("Enter");
        assertThat(cell(page, "f.geometry")).hasValue(Pattern.compile("POLYGON\\(\\(.*"));
        accessible(page);
        assertThat(browser.outside).isEmpty();
        page.context().close();
    }
}
