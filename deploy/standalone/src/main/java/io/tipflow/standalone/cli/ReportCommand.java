package io.tipflow.standalone.cli;

import io.tipflow.gateway.cli.PlatformClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tipflow report}: prints the periodic report as the statistics service gives it. */
public final class ReportCommand {

    private static final Set<String> OPTIONS =
            Set.of("--from", "--to", "--unit", "--as-of", "--lang");
    private static final String USAGE =
            "Usage: ./tipflow report --from DATE --to DATE [--unit UNIT] [--as-of DATE] [--lang vi|en] [--json]";

    private ReportCommand() {}

    /** Exit code 0 with the report, 1 if there is none, 2 if it was called wrongly. */
    public static void main(String[] args) throws InterruptedException {
        Map<String, String> given = new LinkedHashMap<>();
        boolean json = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--json")) {
                json = true;
            } else if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
                given.put(args[i].equals("--as-of") ? "asOf" : args[i].substring(2), args[++i]);
            } else {
                fail(2, "'" + args[i] + "' is not understood. " + USAGE);
            }
        }
        if (!given.containsKey("from") || !given.containsKey("to")) {
            fail(2, "The period is missing. " + USAGE);
        }
        print(given, json);
    }

    private static void print(Map<String, String> given, boolean json) throws InterruptedException {
        PlatformClient client = PlatformClient.of(System.getenv());
        try {
            HttpResponse<String> answer =
                    client.get(
                            "supervisor",
                            "/api/v1/stats/report?" + query(given),
                            json ? "application/json" : "text/plain");
            if (answer.statusCode() != 200) {
                fail(1, detail(answer.body()));
            }
            System.out.println(json ? pretty(answer.body()) : answer.body().strip());
        } catch (ConnectException e) {
            fail(
                    1,
                    "Nothing answers at "
                            + client.gateway()
                            + ": start the platform with ./tipflow up.");
        } catch (IOException e) {
            fail(1, String.valueOf(e.getMessage()));
        }
    }

    private static String query(Map<String, String> given) {
        return given.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String pretty(String body) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(JsonMapper.shared().readTree(body));
    }

    private static String detail(String body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            StringBuilder text = new StringBuilder(problem.path("detail").asString(body));
            problem.path("errors")
                    .forEach(error ->
                            text.append(' ')
                                    .append(error.path("field").asString(""))
                                    .append(": ")
                                    .append(error.path("message").asString(""))
                                    .append('.'));
            return text.toString();
        } catch (JacksonException e) {
            return body;
        }
    }

    private static void fail(int exit, String sentence) {
        System.err.println("tipflow: " + sentence);
        System.exit(exit);
    }
}
