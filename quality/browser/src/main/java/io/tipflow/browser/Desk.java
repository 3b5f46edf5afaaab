package io.tipflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person at a browser: one context with its pages, and all that the browser complained of. */
public final class Desk implements AutoCloseable {
    private final Stage stage;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Desk(Stage stage, BrowserContext context) {
        this.stage = stage;
        this.context = context;
        context.setDefaultTimeout(20_000);
        context.onPage(this::listen);
        this.page = context.newPage();
    }

    /** How a context is made: its look and its size. */
    public record Look(int width, int height, ColorScheme colours) {
        public static final Look USUAL = new Look(1366, 900, ColorScheme.LIGHT);

        public Look dark() {
            return new Look(width, height, ColorScheme.DARK);
        }

        public Look of(int newWidth, int newHeight) {
            return new Look(newWidth, newHeight, colours);
        }

        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(colours)
                    .setLocale("vi-VN")
                    .setTimezoneId("Asia/Ho_Chi_Minh");
        }
    }

    public static Desk fresh(Stage stage) {
        return new Desk(stage, stage.browser().newContext(Look.USUAL.options()));
    }

    public static Desk of(Stage stage, String login) {
        return of(stage, login, Look.USUAL);
    }

    public static Desk of(Stage stage, String login, Look look) {
        String state = stage.session(login);
        return new Desk(stage, stage.browser().newContext(look.options().setStorageState(state)));
    }

    /** A desk in a context that is there already. */
    static Desk in(Stage stage, BrowserContext context) {
        return new Desk(stage, context);
    }

    private void listen(Page opened) {
        opened.onConsoleMessage(message -> {
            // What a browser says of each answer of 400 and above is no complaint about a page.
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        opened.onPageError(error -> complaints.add("error: " + error));
    }

    public BrowserContext context() {
        return context;
    }

    public Page page() {
        return page;
    }

    public List<String> complaints() {
        return complaints;
    }

    /** Opens a page and waits until its component stands. */
    public Desk open(String path) {
        page.navigate(stage.address() + path);
        return stands();
    }

    /** Waits until what the page is about stands there; a live stream never lets a network idle. */
    public Desk settled() {
        page.locator(
                        "#content :is(.row, .empty, .state-failed, .tip-form, .tile, .settings,"
                                + " .prose, .ledger, .timeline, .desk):visible")
                .first()
                .waitFor();
        return this;
    }

    /** Logs in on the way to a page. */
    public Desk logIn(String login, String path) {
        page.navigate(stage.address() + path);
        page.locator("#username").fill(login);
        page.locator("#password").fill(stage.password(login));
        page.locator("button[type=submit]").click();
        return stands();
    }

    /**
     * Waits for the component of the page; what the browser complained of is said where none comes.
     */
    private Desk stands() {
        try {
            page.locator("#content > *").first().waitFor();
        } catch (PlaywrightException e) {
            throw new AssertionError("No page at " + page.url() + ": " + complaints, e);
        }
        return this;
    }

    Desk english() {
        context.addInitScript("localStorage.setItem('tipflow.language', 'en')");
        return this;
    }

    public Locator at(String selector) {
        return page.locator(selector);
    }

    Desk type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Desk press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** The new-tip form, ready to be typed into. */
    Desk tipForm() {
        open("/tips/new");
        page.locator("tf-tip-new[data-ready]").waitFor();
        return this;
    }

    String narrative() {
        return page.locator("#narrative").inputValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
