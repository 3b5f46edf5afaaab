package io.tipflow.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AssetsTest {
    private static final Pattern IMPORT = Pattern.compile("from \"([^\"]+)\"");
    private static final Pattern TEXT_KEY = Pattern.compile("\\bt\\(\"([a-zA-Z.-]+)\"");

    private final RunningGateway gateway = RunningGateway.shared();

    private static Path folder(String name) throws URISyntaxException {
        URL url = AssetsTest.class.getResource(name);
        return Path.of(url.toURI());
    }

    private static List<Path> files(String folder, String ending)
            throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.walk(folder(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(String language)
            throws IOException, URISyntaxException {
        Map<String, Object> nested =
                JsonMapper.shared()
                        .readValue(
                                Files.readString(
                                        folder("/static/assets/i18n/" + language + ".json")),
                                Map.class);
        Map<String, String> flat = new HashMap<>();
        nested.forEach((group, texts) ->
                ((Map<String, String>) texts)
                        .forEach((key, text) -> flat.put(group + "." + key, text)));
        return flat;
    }

    @Test
    void both_languages_say_the_same_things() throws Exception {
        assertThat(texts("en").keySet()).isEqualTo(texts("vi").keySet());
        assertThat(texts("vi").values()).noneMatch(String::isBlank);
    }

    @Test
    void every_text_that_a_page_or_script_asks_for_is_there() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (Path script : files("/static/assets/js", ".js")) {
            collect(TEXT_KEY, Files.readString(script), asked);
        }
        for (Path page : files("/pages", ".html")) {
            String html = Files.readString(page);
            collect(Pattern.compile("data-t=\"([^\"]+)\""), html, asked);
            collect(Pattern.compile("\\{\\{t\\.([a-zA-Z.]+)}}"), html, asked);
        }

        assertThat(texts("vi").keySet()).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(20);
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    @Test
    void the_board_and_all_it_imports_are_served_by_us_and_small() {
        Deque<String> open = new ArrayDeque<>(List.of("/assets/js/board/page.js"));
        Set<String> seen = new TreeSet<>();
        int bytes = gateway.get("/assets/css/tipflow.css").body().length();
        while (!open.isEmpty()) {
            String script = open.pop();
            if (!seen.add(script)) {
                continue;
            }
            HttpResponse<String> answer = gateway.get(script);
            assertThat(answer.statusCode()).as(script).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .contains("javascript");
            bytes += answer.body().length();
            Matcher imports = IMPORT.matcher(answer.body());
            while (imports.find()) {
                open.push(URI.create(script).resolve(imports.group(1)).toString());
            }
        }

        assertThat(seen).hasSizeGreaterThan(4).allMatch(path -> path.startsWith("/assets/js/"));
        assertThat(bytes).isLessThan(45 * 1024);
    }

    @Test
    void scripts_write_no_markup_and_no_inline_style() throws Exception {
        for (Path script : files("/static/assets/js", ".js")) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain("innerHTML")
                    .doesNotContain("outerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("eval(")
                    .doesNotContain("http://")
                    .doesNotContain("https://");
        }
    }

    @Test
    void files_outside_the_assets_cannot_be_had() {
        assertThat(gateway.get("/assets/../gateway.yml").statusCode()).isIn(400, 404);
        assertThat(gateway.get("/assets/%2e%2e/gateway.yml").statusCode()).isIn(400, 404);
        assertThat(gateway.get("/gateway.yml").statusCode()).isEqualTo(404);
    }
}
