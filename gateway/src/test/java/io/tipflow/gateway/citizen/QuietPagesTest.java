package io.tipflow.gateway.citizen;

import static io.tipflow.gateway.citizen.CitizenGateway.header;
import static io.tipflow.gateway.citizen.CitizenGateway.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class QuietPagesTest {
    private static final int MOST_BYTES = 14 * 1024;
    private static final Pattern FETCHED =
            Pattern.compile("(?:src|srcset|data|poster)=\"([^\"]*)\"|<link[^>]*href=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\{\\{w\\.([a-zA-Z0-9]+)}}");

    private RunningGateway gateway;

    @BeforeEach
    void forget() {
        gateway = CitizenGateway.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/to-giac",
                "/tra-cuu",
                "/an-danh",
                "/en/",
                "/en",
                "/en/to-giac",
                "/en/tra-cuu",
                "/en/an-danh"
            })
    void a_page_leaves_and_asks_for_nothing(String path) {
        HttpResponse<String> page = gateway.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertQuiet(page);
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-cache");
        String language = path.startsWith("/en") ? "en" : "vi";
        assertThat(page.body()).contains("<html lang=\"" + language + "\"");
        assertThat(header(page, "Content-Language")).isEqualTo(language);
        assertThat(header(page, "Onion-Location")).isEqualTo("http://tipflowexample.onion" + path);
    }

    @Test
    void pages_that_answer_a_form_are_as_quiet_and_kept_nowhere() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        String token = CitizenGateway.token(gateway.get("/to-giac"));
        answers.add(post(gateway, "/to-giac/gui", "token=" + token, "narrative=Tin"));
        answers.add(post(gateway, "/to-giac/gui", "token=" + token, "narrative=", "contact=0912"));
        String code = "code=" + CitizenGateway.RECEIPT;
        answers.add(post(gateway, "/to-giac/ma", code, "last=0000"));
        answers.add(post(gateway, "/to-giac/ma", code, "last=6604"));
        answers.add(post(gateway, "/tra-cuu", code));
        answers.add(post(gateway, "/tra-cuu", "code=12"));
        answers.add(post(gateway, "/tra-cuu/tin-nhan", code, "token=" + token, "text=Thêm"));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactly(200, 400, 400, 200, 200, 404, 200);
        for (HttpResponse<String> answer : answers) {
            assertQuiet(answer);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    private void assertQuiet(HttpResponse<String> page) {
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Permissions-Policy"))
                .contains("geolocation=()", "camera=()", "microphone=()", "clipboard-read=()")
                .doesNotContain("*", "self");
        String html = page.body();
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("style=", "<img", "<svg", "<iframe", "http:", "https:")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("{{", "null");
        List<String> fetched = new ArrayList<>();
        Matcher matcher = FETCHED.matcher(html);
        while (matcher.find()) {
            fetched.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        assertThat(fetched).containsExactly("/assets/css/citizen.css", "data:,");
        int css = bytes(gateway.get("/assets/css/citizen.css"));
        assertThat(bytes(page) + css).as("bytes of page and stylesheet").isLessThan(MOST_BYTES);
    }

    private static int bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void the_form_asks_what_happened_and_nothing_about_who_tells_it() {
        Matcher fields =
                Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"")
                        .matcher(gateway.get("/to-giac").body());
        Set<String> asked = new TreeSet<>();
        while (fields.find()) {
            asked.add(fields.group(1));
        }

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "token",
                        "narrative",
                        "place",
                        "happened",
                        "whoWhat",
                        "pictures",
                        "contact");
        assertThat(gateway.get("/to-giac").body())
                .contains("<details>")
                .contains("id=\"contact\"")
                .doesNotContain("type=\"email\"", "type=\"tel\"");
    }

    @Test
    void leaving_quickly_clears_what_the_browser_kept_and_leads_to_a_neutral_page() {
        for (String path : List.of("/thoat", "/en/thoat")) {
            HttpResponse<String> left = gateway.get(path);

            assertThat(left.statusCode()).isEqualTo(303);
            assertThat(header(left, "Location")).isEqualTo("https://example.org/weather");
            assertThat(header(left, "Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
            assertThat(header(left, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(left, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(left.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(gateway.get("/to-giac").body()).contains("href=\"/thoat\"");
    }

    @Test
    void there_is_no_onion_address_unless_the_installation_has_one() {
        HttpResponse<String> page = RunningGateway.shared().get("/to-giac");

        assertThat(page.headers().firstValue("Onion-Location")).isEmpty();
    }

    @Test
    void both_languages_have_the_words_that_the_pages_ask_for() throws Exception {
        Map<String, String> vi = words("vi");
        Map<String, String> en = words("en");
        assertThat(en.keySet()).isEqualTo(vi.keySet());
        assertThat(vi.values()).noneMatch(String::isBlank);
        assertThat(en.values()).noneMatch(String::isBlank);
        Set<String> asked = new TreeSet<>();
        for (String page :
                List.of(
                        "head",
                        "start",
                        "send",
                        "receipt",
                        "kept",
                        "follow",
                        "progress",
                        "anonymous")) {
            Matcher matcher =
                    WORD.matcher(
                            new ClassPathResource("pages/citizen/" + page + ".html")
                                    .getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }
        assertThat(vi.keySet()).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(50);
    }

    private static Map<String, String> words(String language) throws Exception {
        return JsonMapper.shared()
                .readValue(
                        new ClassPathResource("pages/citizen/" + language + ".json")
                                .getContentAsByteArray(),
                        new TypeReference<>() {});
    }
}
