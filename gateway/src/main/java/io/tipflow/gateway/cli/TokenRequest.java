package io.tipflow.gateway.cli;

import io.tipflow.gateway.login.DemoAccount;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the gateway for an access token: for a person by the authorization code flow with a proof
 * key (RFC 7636), filling in the login form as a browser would; for a machine by its secret.
 */
public final class TokenRequest {
    private static final String CLIENT = "tipflow-cli";
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int VERIFIER_BYTES = 32;
    private static final int MOST_REDIRECTS = 5;

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");
    private static final Pattern ACCESS_TOKEN =
            Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final URI gateway;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();

    /**
     * @param gateway where it answers, {@code http://localhost:8080}
     */
    public TokenRequest(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * A fresh token; a later one needs a new request, as this one stays logged in.
     *
     * @throws IOException with a sentence for the reader, if the login gives none
     */
    public String token(DemoAccount account, String password)
            throws IOException, InterruptedException {
        return switch (account.kind()) {
            case PERSON -> ofPerson(account, password);
            case MACHINE -> ofMachine(account, password);
        };
    }

    private String ofMachine(DemoAccount account, String secret)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (account.login() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return exchange(
                request("/oauth2/token")
                        .header("Authorization", "Basic " + credentials)
                        .POST(form(Map.of("grant_type", "client_credentials"))));
    }

    private String ofPerson(DemoAccount account, String password)
            throws IOException, InterruptedException {
        String verifier = random();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", CLIENT);
        asked.put("scope", "openid");
        asked.put("redirect_uri", CALLBACK);
        asked.put("code_challenge", challenge(verifier));
        asked.put("code_challenge_method", "S256");
        String state = random();
        asked.put("state", state);

        get("/oauth2/authorize?" + encode(asked));
        String location = logIn(account.login(), password);
        for (int i = 0; i < MOST_REDIRECTS && !location.startsWith(CALLBACK); i++) {
            location = location(get(location));
        }
        Map<String, String> answer = query(location);
        if (!location.startsWith(CALLBACK)
                || !state.equals(answer.get("state"))
                || !answer.containsKey("code")) {
            throw new IOException(
                    "The login at "
                            + gateway
                            + " did not lead to a token ("
                            + answer.get("error")
                            + ").");
        }
        return exchange(
                request("/oauth2/token")
                        .POST(
                                form(
                                        Map.of(
                                                "grant_type", "authorization_code",
                                                "client_id", CLIENT,
                                                "redirect_uri", CALLBACK,
                                                "code", answer.get("code"),
                                                "code_verifier", verifier))));
    }

    private String logIn(String login, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = get("/login");
        Matcher formToken = FORM_TOKEN.matcher(page.body());
        if (!formToken.find()) {
            throw new IOException(
                    "There is no login of Tipflow at "
                            + gateway
                            + ": with an identity provider of your own, get the token there.");
        }
        HttpResponse<String> answer =
                client.send(
                        request("/login")
                                .POST(
                                        form(
                                                Map.of(
                                                        "_csrf", formToken.group(1),
                                                        "username", login,
                                                        "password", password)))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() == 429) {
            throw new IOException(
                    "Too many logins failed: try again in "
                            + answer.headers().firstValue("Retry-After").orElse("60")
                            + " seconds.");
        }
        String location = location(answer);
        if (query(location).containsKey("error") || location.endsWith("?error")) {
            throw new IOException(
                    "The gateway at "
                            + gateway
                            + " does not take the password of "
                            + login
                            + ": it runs on another data folder; set TIPFLOW_DATA to that one.");
        }
        return location;
    }

    private String exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        Matcher token = ACCESS_TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !token.find()) {
            throw new IOException(
                    "The gateway at "
                            + gateway
                            + " gives no token (status "
                            + answer.statusCode()
                            + "): it may run on another data folder; set TIPFLOW_DATA to that one.");
        }
        return token.group(1);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(request(address).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(gateway.resolve(address))
                .timeout(ANSWER)
                // With JSON beside it, the login would not remember where it has to lead.
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static String location(HttpResponse<String> answer) throws IOException {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() ->
                        new IOException(
                                "Expected the login to lead on, but it answered "
                                        + answer.statusCode()
                                        + "."));
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(encode(fields));
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String address) {
        Map<String, String> fields = new LinkedHashMap<>();
        int start = address.indexOf('?');
        if (start >= 0) {
            for (String field : address.substring(start + 1).split("&", -1)) {
                int equals = field.indexOf('=');
                fields.put(
                        equals < 0 ? field : field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String random() {
        byte[] bytes = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return base64(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
