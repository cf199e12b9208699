package org.clearground.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The map as somebody uses it: playing the days, measuring, opening what lies at a point, printing.
@Tag("chromium")
@ExtendWith(Country.class)
class MapIT {

    private static final String MAP = "/map?period=2025-Q1&known=2025-04-30";

    /// Within a mined area that nobody has worked on.
    private static final String MINED = "#at=47.305,39.670";

    /// A hundredth of a degree of longitude there, in metres.
    private static final double HUNDREDTH = 856;

    @ParameterizedTest
    @EnumSource
    void playsTheStateThroughTheDays(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.PLANNER));
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        open(page, MAP);
        Locator slider = page.getByLabel("As it was on");
        assertThat(page.locator("#map-date")).hasText("2025-03-31");
        page.locator("[data-layer=hazard]").uncheck();
        int released = green(page);
        assertThat(released).isPositive();

        slider.press("ArrowLeft");
        assertThat(page.locator("#map-date")).hasText("2025-02-28");
        assertThat(green(page)).isBetween(1, released - 1);
        assertThat(asked).anyMatch(url -> url.contains("/released/") && url.contains("_2025-02-28/"));

        slider.press("Home");
        assertThat(green(page)).as("before anything was released").isZero();
        slider.press("End");
        assertThat(page.locator("#map-date")).hasText("2025-03-31");

        Locator play = page.locator("#map-play");
        assertThat(play).hasText("Play");
        play.press("Enter");
        assertThat(play).hasText("Stop");
        assertThat(page.locator("#map-date")).not().hasText("2025-03-31");
        String begun = page.locator("#map-date").textContent();
        assertThat(page.locator("#map-date")).not().hasText(begun);
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void measuresLengthsAndAreasWithThePointerAndWithKeys(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.PLANNER));
        open(page, MAP + MINED);
        page.getByRole(AriaRole.BUTTON, named("Measure")).click();
        click(page, 47.30, 39.67);
        click(page, 47.31, 39.67);
        assertThat(page.locator("#map-measured")).containsText(" m");
        assertThat(metres(page)).isBetween(HUNDREDTH - 15, HUNDREDTH + 15);
        click(page, 47.31, 39.675);
        assertThat(page.locator("#map-measured")).containsText("m²");

        page.locator("#map").press("Escape");
        assertThat(page.locator("#map-measured")).isHidden();
        page.getByRole(AriaRole.BUTTON, named("Measure")).press("Enter");
        page.locator("#map").press("Enter");
        Object before = page.evaluate("() => clearground.map.getView().getCenter().join()");
        page.locator("#map").press("ArrowRight");
        page.waitForFunction("was => clearground.map.getView().getCenter().join() !== was", before);
        still(page);
        page.locator("#map").press("Enter");
        assertThat(metres(page)).isPositive();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void aClickOnAShapeOpensItsRecord(Screen screen, Chromium browser) {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.PLANNER));
        open(page, MAP + MINED);
        click(page, 47.305, 39.670);
        Locator link = page.locator("#map-here a").first();
        assertThat(link).containsText("HA-");
        String number = link.textContent();
        assertThat(page.locator("#map-here")).containsText("hazardous area");
        link.click();
        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.locator("main svg").first()).isVisible();
        page.context().close();
    }

    @Test
    void aClickOnGroundWithoutASignDoesNotCallItSafe(Chromium browser) {
        Page page = browser.signedIn(Screen.WIDE, DemoServer.nameOf(Role.PLANNER));
        open(page, MAP + "#at=49.9,40.4");
        click(page, 49.9, 40.4);
        assertThat(page.locator("#map-here")).containsText("does not mean that it is safe");
        assertThat(page.locator("#map-here a")).hasCount(0);
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void printsOnOneSheetWithLegendScaleBarAndSources(Screen screen, Chromium browser) throws IOException {
        Page page = browser.signedIn(screen, DemoServer.nameOf(Role.PLANNER));
        open(page, MAP);
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Legend", "Confirmed hazardous area", "50 km", "Natural Earth", "As known at entry")
                    .contains("Do not take it for safe", "As it was on 2025-03-31");
        }
        page.context().close();
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        page.locator("#map[data-drawn]").waitFor();
        drawn(page);
    }

    /// Waits until the tiles that the map shows have come and are drawn.
    private static void drawn(Page page) {
        page.evaluate("() => new Promise((done) => {"
                + " clearground.map.once('rendercomplete', () => done(true)); clearground.map.render();"
                + " setTimeout(() => done(false), 5000); })");
    }

    private static void still(Page page) {
        page.waitForFunction("() => !clearground.map.getView().getAnimating()");
    }

    /// How many pixels of the map are of the greens of released ground.
    private static int green(Page page) {
        drawn(page);
        return (Integer) page.evaluate("() => { let n = 0;"
                + " for (const c of document.querySelectorAll('#map canvas')) {"
                + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + " for (let i = 0; i < d.length; i += 4)"
                + " if (d[i + 3] > 0 && d[i + 1] > d[i] + 20 && d[i + 1] > d[i + 2] + 20) n++; }"
                + " return n; }");
    }

    private static void click(Page page, double lon, double lat) {
        page.locator("#map").scrollIntoViewIfNeeded();
        Object at = page.evaluate(
                "(at) => clearground.map.getPixelFromCoordinate(clearground.made.toMap(at)).map(Math.round)",
                List.of(lon, lat));
        List<?> pixel = (List<?>) at;
        page.locator("#map")
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) pixel.get(0)).doubleValue(), ((Number) pixel.get(1)).doubleValue()));
        // The map waits a quarter of a second for the second half of a double click.
        page.waitForTimeout(300);
    }

    private static double metres(Page page) {
        String said = page.locator("#map-measured").textContent();
        Matcher found = Pattern.compile("≈ ([0-9.,]+) (k?m)\\b").matcher(said);
        MatchResult result = found.results().findFirst().orElseThrow(() -> new AssertionError(said));
        double value = Double.parseDouble(result.group(1).replace(",", ""));
        return "km".equals(result.group(2).toLowerCase(Locale.ROOT)) ? value * 1000 : value;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
