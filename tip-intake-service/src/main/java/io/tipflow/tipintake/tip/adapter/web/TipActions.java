package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.tipintake.tip.domain.DecidedOutcome;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Tip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which actions the reader of a tip may take now, with the JSON Schema of each body. */
final class TipActions {

    static final String RESOLVE = "resolve";
    static final String ASK_REPORTER = "ask-reporter";
    static final String OPEN_REPORTER = "open-reporter";
    static final String DESTROY_REPORTER = "destroy-reporter";

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Map<String, Object> REASON =
            Map.of("type", "string", "minLength", 1, "maxLength", 2_000);
    private static final Map<String, Object> RESOLVE_SCHEMA =
            object(
                    Map.of(
                            "outcome",
                            Map.of(
                                    "type",
                                    "string",
                                    "enum",
                                    Arrays.stream(DecidedOutcome.values())
                                            .map(DecidedOutcome::name)
                                            .toList()),
                            "decidedOn",
                            Map.of("type", "string", "format", "date"),
                            "reason",
                            REASON),
                    List.of("outcome", "decidedOn", "reason"));
    private static final Map<String, Object> ASK_SCHEMA =
            object(
                    Map.of(
                            "question",
                            Map.of("type", "string", "minLength", 1, "maxLength", 2_000)),
                    List.of("question"));
    private static final Map<String, Object> REASON_SCHEMA =
            object(Map.of("reason", REASON), List.of("reason"));

    private TipActions() {}

    /** An action: what it is called, where its body is posted and what the body looks like. */
    record Action(String name, String method, String href, Map<String, Object> schema) {}

    static List<Action> of(String id, Tip.Logged tip, Actor reader) {
        List<Action> actions = new ArrayList<>();
        if (tip instanceof Tip.Received && reader.is("investigator", "investigation-head")) {
            actions.add(action(id, RESOLVE, RESOLVE_SCHEMA));
        }
        if (reader.is("operator", "investigator", "investigation-head")) {
            actions.add(action(id, ASK_REPORTER, ASK_SCHEMA));
        }
        if (tip.reporter() instanceof Reporter.Sealed && reader.is("custodian")) {
            actions.add(action(id, OPEN_REPORTER, REASON_SCHEMA));
            actions.add(action(id, DESTROY_REPORTER, REASON_SCHEMA));
        }
        return actions;
    }

    private static Action action(String id, String name, Map<String, Object> schema) {
        return new Action(name, "POST", "/api/v1/tips/" + id + "/actions/" + name, schema);
    }

    private static Map<String, Object> object(
            Map<String, Object> properties, List<String> required) {
        return Map.of(
                "$schema",
                DIALECT,
                "type",
                "object",
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                false);
    }
}
