package io.tipflow.gateway.citizen;

import io.tipflow.gateway.web.CitizenPaths;
import io.tipflow.gateway.web.OverLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/**
 * Follows a tip by its receipt, and takes what its reporter adds or answers. The receipt comes in
 * the body of a request only. A wrong receipt and an unknown one take the same way and read the
 * same.
 */
@Controller
class FollowPages {
    private static final String PAGE = "follow";
    private static final String TIP = "progress";
    private static final int MOST_MESSAGE = 5_000;

    /** Longer than any way to write 16 digits. */
    private static final int MOST_CODE = 64;

    private final CitizenPages pages;
    private final PublicTips tips;
    private final SentPictures pictures;
    private final FormToken tokens;

    FollowPages(CitizenPages pages, PublicTips tips, SentPictures pictures, FormToken tokens) {
        this.pages = pages;
        this.tips = tips;
        this.pictures = pictures;
        this.tokens = tokens;
    }

    /** Asks for the receipt. */
    @GetMapping({CitizenPaths.FOLLOW, CitizenPaths.ENGLISH + CitizenPaths.FOLLOW})
    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, PAGE, Map.of());
    }

    /** Leads who opens the address that takes messages to the receipt. */
    @GetMapping({CitizenPaths.WRITE, CitizenPaths.ENGLISH + CitizenPaths.WRITE})
    ResponseEntity<Void> toForm(HttpServletRequest request) {
        return Reply.elsewhere(Language.of(request).prefix() + CitizenPaths.FOLLOW);
    }

    /** Shows how far the tip is. */
    @PostMapping({CitizenPaths.FOLLOW, CitizenPaths.ENGLISH + CitizenPaths.FOLLOW})
    void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = new Reply(pages, request, response);
        String code = code(read(request));
        OptionalLong wait = OverLimit.secondsToWait(request);
        if (wait.isPresent()) {
            reply.waiting(HttpStatus.TOO_MANY_REQUESTS, PAGE, typed(code), wait.getAsLong());
            return;
        }
        switch (tips.progress(code)) {
            case PublicTips.Answer.Done(var progress) -> {
                Map<String, Object> values = values(code, tokens.fresh(), "");
                values.putAll(described(reply.language(), progress));
                reply.show(HttpStatus.OK, TIP, values);
            }
            case PublicTips.Answer.Busy(var seconds) ->
                    reply.waiting(HttpStatus.SERVICE_UNAVAILABLE, PAGE, typed(code), seconds);
            case PublicTips.Answer.UnknownReceipt(),
                    PublicTips.Answer.Full(),
                    PublicTips.Answer.SentOtherwise(),
                    PublicTips.Answer.Refused() ->
                    unknown(reply, code);
        }
    }

    /** Takes a message and shows the tip with it. */
    @PostMapping({CitizenPaths.WRITE, CitizenPaths.ENGLISH + CitizenPaths.WRITE})
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = new Reply(pages, request, response);
        FormBody body = read(request);
        String code = code(body);
        String text = body.text("text");
        String token = FormToken.isOne(body.text("token")) ? body.text("token") : tokens.fresh();
        OptionalLong wait = OverLimit.secondsToWait(request);
        if (wait.isPresent()) {
            reply.waiting(
                    HttpStatus.TOO_MANY_REQUESTS, TIP, values(code, token, text), wait.getAsLong());
            return;
        }
        boolean nothing = text.isEmpty() && body.files().isEmpty();
        if (nothing || text.length() > MOST_MESSAGE) {
            Map<String, Object> values = values(code, token, text);
            values.put(
                    "textError", pages.word(reply.language(), nothing ? "textMissing" : "tooLong"));
            reply.show(HttpStatus.BAD_REQUEST, TIP, values);
            return;
        }
        answer(reply, code, token, text, body.files());
    }

    private void answer(Reply reply, String code, String token, String text, List<Part> files)
            throws IOException {
        PublicTips.Answer answer =
                text.isEmpty() ? tips.progress(code) : tips.write(code, token, text);
        switch (answer) {
            case PublicTips.Answer.Done(var progress) -> {
                Map<String, Object> values = values(code, tokens.fresh(), "");
                values.putAll(described(reply.language(), progress));
                values.putAll(pictures.send(reply.language(), code, files));
                values.put("sent", !text.isEmpty());
                reply.show(HttpStatus.OK, TIP, values);
            }
            case PublicTips.Answer.Busy(var seconds) ->
                    reply.waiting(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            TIP,
                            values(code, token, text),
                            seconds);
            case PublicTips.Answer.SentOtherwise() ->
                    reply.notice(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            TIP,
                            values(code, tokens.fresh(), text),
                            "sentOtherwise");
            case PublicTips.Answer.Full() ->
                    reply.notice(HttpStatus.CONFLICT, TIP, values(code, token, text), "talkFull");
            case PublicTips.Answer.Refused() ->
                    reply.notice(
                            HttpStatus.BAD_REQUEST, TIP, values(code, token, text), "notTaken");
            case PublicTips.Answer.UnknownReceipt() -> unknown(reply, code);
        }
    }

    private static void unknown(Reply reply, String code) throws IOException {
        Map<String, Object> values = typed(code);
        values.put("unknown", true);
        reply.show(HttpStatus.NOT_FOUND, PAGE, values);
    }

    private static FormBody read(HttpServletRequest request) {
        try {
            return FormBody.of(request);
        } catch (IOException tooLarge) {
            return FormBody.parse("");
        }
    }

    private static String code(FormBody body) {
        String code = body.text("code");
        return code.length() <= MOST_CODE ? code : code.substring(0, MOST_CODE);
    }

    private static Map<String, Object> typed(String code) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        return values;
    }

    private static Map<String, Object> values(String code, String token, String text) {
        Map<String, Object> values = typed(code);
        values.put("token", token);
        values.put("text", text);
        return values;
    }

    private Map<String, Object> described(Language language, JsonNode progress) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (JsonNode step : progress.path("steps")) {
            Map<String, Object> shown = new HashMap<>();
            shown.put("day", day(language, step));
            shown.put("text", step.path("text").path(language.code()).asString(""));
            steps.add(shown);
        }
        if (!steps.isEmpty()) {
            steps.getLast().put("now", true);
        }
        List<Map<String, Object>> messages = new ArrayList<>();
        for (JsonNode message : progress.path("messages")) {
            Map<String, Object> shown = new HashMap<>();
            shown.put("day", day(language, message));
            boolean ofUnit = message.path("from").asString("").equals("UNIT");
            shown.put("ofUnit", ofUnit);
            shown.put("text", message.path("text").asString(""));
            messages.add(shown);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("steps", steps);
        values.put("shown", !steps.isEmpty());
        values.put("messages", messages);
        values.put("talked", !messages.isEmpty());
        return values;
    }

    private static String day(Language language, JsonNode of) {
        return language.day(LocalDate.parse(of.path("atDay").asString("")));
    }
}
