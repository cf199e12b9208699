package org.clearground.demo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The distribution's Chromium, driven as a person would. Whatever a page asks of another host is refused and
/// kept.
final class Chromium implements AutoCloseable {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    /// Milliseconds that a page may take on a busy machine.
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String home;

    /// What pages asked of other hosts since the browser was opened.
    final ConcurrentLinkedQueue<String> outside = new ConcurrentLinkedQueue<>();

    /// What pages complained of on their console.
    final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    Chromium(String home) {
        this.home = home;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(SWITCHES));
    }

    /// A window of somebody new, signed in as nobody.
    Page window(Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Baku")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(screen.width, screen.height));
        context.route(url -> !url.startsWith(home), route -> {
            outside.add(route.request().url());
            route.abort();
        });
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /// A window of a person who has signed in.
    Page signedIn(Screen screen, String name) {
        Page page = window(screen);
        page.navigate("/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(DemoServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON).last().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
