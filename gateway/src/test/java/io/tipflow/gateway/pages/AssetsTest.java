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
import java.util.ArrayList;
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
    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?:\\bfrom ?|\\bimport ?)\"([\\w./@-]+)\"");
    private static final Pattern LAZY_IMPORT = Pattern.compile("import\\(\"([^\"]+)\"\\)");
    private static final int MOST_BYTES = 45 * 1024;
    private static final int MOST_BYTES_WITH_CHARTS = 70 * 1024;
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
    void each_page_of_staff_is_served_by_us_alone_and_is_small() throws Exception {
        Set<String> frame = closure("/assets/js/app.js", STATIC_IMPORT);
        List<String> pages = new ArrayList<>();
        Matcher routes = LAZY_IMPORT.matcher(gateway.get("/assets/js/routes.js").body());
        while (routes.find()) {
            pages.add(URI.create("/assets/js/routes.js").resolve(routes.group(1)).toString());
        }

        assertThat(pages).hasSizeGreaterThan(10);
        for (String page : pages) {
            Set<String> all = new TreeSet<>(closure(page, STATIC_IMPORT));
            all.addAll(frame);
            int bytes = sent("/assets/css/tipflow.css");
            for (String script : all) {
                bytes += sent(script);
            }
            assertThat(all).allMatch(path -> path.startsWith("/assets/"));
            assertThat(bytes).as(page).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void the_board_with_its_charts_is_small() throws Exception {
        Set<String> all = new TreeSet<>(closure("/assets/js/app.js", STATIC_IMPORT));
        all.addAll(closure("/assets/js/pages/board.js", STATIC_IMPORT));
        all.addAll(closure("/assets/js/components/boardcharts.js", STATIC_IMPORT));
        all.addAll(closure("/assets/js/components/chart.js", STATIC_IMPORT));
        all.add("/assets/vendor/uplot/uPlot.js");
        all.add("/assets/css/tipflow.css");
        all.add("/assets/css/chart.css");
        int bytes = 0;
        for (String asset : all) {
            bytes += sent(asset);
        }

        assertThat(bytes).isLessThan(MOST_BYTES_WITH_CHARTS);
    }

    @Test
    void scripts_and_styles_go_without_comments_and_keep_the_number_of_each_line()
            throws Exception {
        for (Path script : files("/static/assets/js", ".js")) {
            String path = "/assets/js/" + folder("/static/assets/js").relativize(script);
            List<String> written = Files.readAllLines(script);
            List<String> served = gateway.get(path).body().lines().toList();
            assertThat(served).as(path).hasSameSizeAs(written).noneMatch(l -> l.startsWith("//"));
            for (int line = 0; line < written.size(); line++) {
                String text = written.get(line).strip();
                assertThat(served.get(line)).isEqualTo(text.startsWith("//") ? "" : text);
            }
        }
        assertThat(gateway.get("/assets/css/tipflow.css").body()).doesNotContain("/*");
    }

    @Test
    void files_are_compressed_for_whoever_takes_that() {
        String path = "/assets/js/app.js";
        HttpResponse<String> plain = gateway.get(path);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        HttpResponse<String> compressed =
                gateway.send(gateway.request(path).header("Accept-Encoding", "gzip, br"));
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    /** A script and all that it imports, each of which is there and is a script. */
    private Set<String> closure(String first, Pattern imports) {
        Deque<String> open = new ArrayDeque<>(List.of(first));
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String script = open.pop();
            if (!seen.add(script)) {
                continue;
            }
            HttpResponse<String> answer = gateway.get(script);
            assertThat(answer.statusCode()).as(script).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .contains("javascript");
            Matcher matcher = imports.matcher(answer.body());
            while (matcher.find()) {
                // A bare name would need an import map, and that is an inline script.
                assertThat(matcher.group(1)).as(script).startsWith(".");
                open.push(URI.create(script).resolve(matcher.group(1)).toString());
            }
        }
        return seen;
    }

    /** How many bytes of a file go over the wire. */
    private int sent(String path) {
        return Math.toIntExact(
                gateway.send(gateway.request(path).header("Accept-Encoding", "gzip"))
                        .headers()
                        .firstValueAsLong("Content-Length")
                        .orElseThrow());
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
