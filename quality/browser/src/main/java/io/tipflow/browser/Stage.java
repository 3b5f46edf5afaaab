package io.tipflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tipflow.chaos.Victim;
import io.tipflow.gateway.cli.PlatformClient;
import io.tipflow.gateway.login.DemoAccountsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One platform and one browser, for all who sit at it. */
public final class Stage implements AutoCloseable {
    private static final List<Path> BROWSERS =
            Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                    .map(name -> Path.of("/usr/bin", name))
                    .toList();

    private static final class Shared {
        private static final Stage INSTANCE = new Stage();
    }

    private final Path data;
    private final int port;
    private final Playwright playwright;
    private Browser browser;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private volatile Victim platform;

    private Stage() {
        try {
            data = Files.createTempDirectory("tipflow-browser");
            port = freePort();
            platform = Victim.launch(data, port).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.close(), "platform"));
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(options());
    }

    private BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable().orElseThrow())
                .setArgs(List.of("--lang=vi-VN"));
    }

    private static Optional<Path> executable() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }

    /** The stage that all tests of a run share; there must be a browser. */
    public static Stage shared() {
        return Shared.INSTANCE;
    }

    /** A stage of one's own; there must be a browser. */
    public static Stage open() {
        return new Stage();
    }

    /** Why there can be no stage on this machine; empty if there can. */
    public static Optional<String> missing() {
        return executable().isPresent()
                ? Optional.empty()
                : Optional.of("No browser found: install Debian's chromium for the pages.");
    }

    /** Ends browser and platform. */
    @Override
    public void close() {
        playwright.close();
        platform.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where the gateway answers. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The browser; another one if the last one fell over. */
    public Browser browser() {
        if (!browser.isConnected()) {
            browser = playwright.chromium().launch(options());
        }
        return browser;
    }

    /** What drives the browser. */
    public Playwright playwright() {
        return playwright;
    }

    static Path chromium() {
        return executable().orElseThrow();
    }

    String password(String login) {
        try {
            return Objects.requireNonNull(new DemoAccountsFile(data).passwords().get(login));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the platform as {@code kill -9} does and starts it again on the same data. */
    void killAndRestart() {
        kill();
        restart();
    }

    void kill() {
        try {
            platform.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void restart() {
        try {
            platform = Victim.launch(data, port).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        sessions.clear();
    }

    /** The data folder of the platform. */
    public Path data() {
        return data;
    }

    /** A logged-in state of the browser that later contexts start from. */
    String session(String login) {
        return sessions.computeIfAbsent(
                login,
                name -> {
                    try (Desk desk = Desk.fresh(this)) {
                        desk.logIn(name, "/settings");
                        return desk.context().storageState();
                    }
                });
    }

    /** Does something over HTTP that has to work; what was answered. */
    public JsonNode post(String login, String path, String json) {
        try {
            HttpResponse<String> answer =
                    client().post(login, path, UUID.randomUUID().toString(), json);
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Expected " + path + " to work, but got " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is anything at an address that takes this. */
    boolean answers(String login, String path, String json) {
        try {
            return client().post(login, path, UUID.randomUUID().toString(), json).statusCode()
                    == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads something over HTTP. */
    public JsonNode get(String login, String path) {
        try {
            return JsonMapper.shared()
                    .readTree(client().get(login, path, "application/json").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The interface over HTTP, as integrators use it. */
    public PlatformClient client() {
        return new PlatformClient(URI.create(address()), data);
    }
}
