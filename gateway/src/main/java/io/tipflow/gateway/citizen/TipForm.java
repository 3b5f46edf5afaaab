package io.tipflow.gateway.citizen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a citizen typed into the form of a tip. Asked is what happened, and nothing about who tells
 * it: name, number of an identity card, birth day, address, telephone, e-mail, account, position
 * and riddles are never asked. How to be reached is up to him.
 *
 * @param token the one-time token of the form
 */
record TipForm(
        String token,
        String narrative,
        String place,
        String happened,
        String whoWhat,
        String contact) {

    /** The fields with the most characters that the service takes. */
    static final Map<String, Integer> MOST =
            Map.of(
                    "narrative", 20_000,
                    "place", 500,
                    "happened", 200,
                    "whoWhat", 2_000,
                    "contact", 500);

    static TipForm empty(String token) {
        return new TipForm(token, "", "", "", "", "");
    }

    static TipForm of(FormBody body) {
        return new TipForm(
                body.text("token"),
                body.text("narrative"),
                body.text("place"),
                body.text("happened"),
                body.text("whoWhat"),
                body.text("contact"));
    }

    /** The same text under another token. */
    TipForm under(String another) {
        return new TipForm(another, narrative, place, happened, whoWhat, contact);
    }

    /** The typed texts by field, in the order of the page. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("narrative", narrative);
        texts.put("place", place);
        texts.put("happened", happened);
        texts.put("whoWhat", whoWhat);
        texts.put("contact", contact);
        return texts;
    }

    /** What is wrong, by field: the key of the sentence that says so. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (narrative.isEmpty()) {
            errors.put("narrative", "narrativeMissing");
        }
        texts().forEach((field, text) -> {
            if (text.length() > MOST.getOrDefault(field, 0)) {
                errors.put(field, "tooLong");
            }
        });
        return errors;
    }

    /** The body as the service takes it: what was left empty is left out. */
    Map<String, String> body() {
        Map<String, String> body = new HashMap<>(texts());
        body.values().removeIf(String::isEmpty);
        return body;
    }

    /** Says nothing, so that no log and no message can tell it. */
    @Override
    public String toString() {
        return "TipForm[...]";
    }
}
