package io.tipflow.gateway.running;

import io.tipflow.gateway.login.DemoAccountsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser: keeps cookies, follows redirects, fills in forms. */
public final class Browser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningGateway gateway;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    public Browser(RunningGateway gateway) {
        this.gateway = gateway;
    }

    /** A browser in which this demo account has just logged in. */
    public static Browser loggedIn(RunningGateway gateway, String login) {
        Browser browser = new Browser(gateway);
        browser.open("/oauth2/authorization/tipflow");
        browser.logIn(login, passwordOf(gateway, login));
        return browser;
    }

    public static String passwordOf(RunningGateway gateway, String login) {
        try {
            return new DemoAccountsFile(gateway.data()).passwords().get(login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> open(String path) {
        return send(page(path).GET());
    }

    /** Fills in the login form that was opened last. */
    public HttpResponse<String> logIn(String login, String password) {
        return submit(
                open("/login"), "/login", "username=" + login + "&password=" + encode(password));
    }

    public HttpResponse<String> submit(HttpResponse<String> form, String path, String fields) {
        Matcher token = FORM_TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new AssertionError("Expected a form in " + form.body());
        }
        return send(
                page(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        fields + "&_csrf=" + encode(token.group(1)))));
    }

    public HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(gateway.address().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public URI address(String path) {
        return gateway.address().resolve(path);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
