package io.tipflow.gateway.citizen;

import io.tipflow.gateway.web.CitizenPaths;
import io.tipflow.gateway.web.OverLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Sends a tip and hands out its receipt (mã biên nhận). Whatever goes wrong, the form comes back
 * with everything that was typed.
 */
@Controller
class SendPages {
    private static final String PAGE = "send";
    private static final Pattern RECEIPT = Pattern.compile("\\d{16}");

    private final CitizenPages pages;
    private final PublicTips tips;
    private final SentPictures pictures;
    private final FormToken tokens;

    SendPages(CitizenPages pages, PublicTips tips, SentPictures pictures, FormToken tokens) {
        this.pages = pages;
        this.tips = tips;
        this.pictures = pictures;
        this.tokens = tokens;
    }

    /** The empty form. */
    @GetMapping({CitizenPaths.FORM, CitizenPaths.ENGLISH + CitizenPaths.FORM})
    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, PAGE, values(TipForm.empty(tokens.fresh())));
    }

    /** Leads who opens an address that only takes forms to the form. */
    @GetMapping({
        CitizenPaths.SEND,
        CitizenPaths.KEPT,
        CitizenPaths.ENGLISH + CitizenPaths.SEND,
        CitizenPaths.ENGLISH + CitizenPaths.KEPT
    })
    ResponseEntity<Void> toForm(HttpServletRequest request) {
        return Reply.elsewhere(Language.of(request).prefix() + CitizenPaths.FORM);
    }

    /** Takes the form: 200 with the receipt, which is the same however often it is sent. */
    @PostMapping({CitizenPaths.SEND, CitizenPaths.ENGLISH + CitizenPaths.SEND})
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = new Reply(pages, request, response);
        TipForm form;
        List<Part> files;
        try {
            FormBody body = FormBody.of(request);
            form = TipForm.of(body);
            files = body.files();
        } catch (IOException tooLarge) {
            Map<String, Object> empty = values(TipForm.empty(tokens.fresh()));
            reply.notice(HttpStatus.CONTENT_TOO_LARGE, PAGE, empty, "tooLarge");
            return;
        }
        OptionalLong wait = OverLimit.secondsToWait(request);
        if (wait.isPresent()) {
            reply.waiting(HttpStatus.TOO_MANY_REQUESTS, PAGE, values(form), wait.getAsLong());
            return;
        }
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            Map<String, Object> values = values(form);
            values.put("hasErrors", true);
            values.put("errors", describe(reply.language(), errors));
            errors.forEach((field, error) ->
                    values.put(field + "Error", pages.word(reply.language(), error)));
            reply.show(HttpStatus.BAD_REQUEST, PAGE, values);
            return;
        }
        if (!FormToken.isOne(form.token())) {
            reply.notice(
                    HttpStatus.BAD_REQUEST, PAGE, values(form.under(tokens.fresh())), "oldForm");
            return;
        }
        answer(reply, form, files);
    }

    private void answer(Reply reply, TipForm form, List<Part> files) throws IOException {
        switch (tips.send(form)) {
            case PublicTips.Answer.Done(var body) -> {
                String receipt = body.path("receipt").asString("");
                if (RECEIPT.matcher(receipt).matches()) {
                    receipt(
                            reply,
                            HttpStatus.OK,
                            receipt,
                            false,
                            pictures.send(reply.language(), receipt, files));
                } else {
                    reply.waiting(HttpStatus.SERVICE_UNAVAILABLE, PAGE, values(form), 1);
                }
            }
            case PublicTips.Answer.SentOtherwise() ->
                    reply.notice(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            PAGE,
                            values(form.under(tokens.fresh())),
                            "sentOtherwise");
            case PublicTips.Answer.Busy(var seconds) ->
                    reply.waiting(HttpStatus.SERVICE_UNAVAILABLE, PAGE, values(form), seconds);
            case PublicTips.Answer.UnknownReceipt(),
                    PublicTips.Answer.Full(),
                    PublicTips.Answer.Refused() ->
                    reply.notice(HttpStatus.BAD_REQUEST, PAGE, values(form), "notTaken");
        }
    }

    /** Takes the last four digits of the receipt: whoever typed them has it somewhere. */
    @PostMapping({CitizenPaths.KEPT, CitizenPaths.ENGLISH + CitizenPaths.KEPT})
    void kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = new Reply(pages, request, response);
        FormBody body;
        try {
            body = FormBody.of(request);
        } catch (IOException tooLarge) {
            body = FormBody.parse("");
        }
        String receipt = body.text("code");
        if (!RECEIPT.matcher(receipt).matches()) {
            Map<String, Object> empty = values(TipForm.empty(tokens.fresh()));
            reply.notice(HttpStatus.BAD_REQUEST, PAGE, empty, "oldForm");
            return;
        }
        if (receipt.endsWith(digits(body.text("last"), 4))) {
            reply.show(HttpStatus.OK, "kept", Map.of());
            return;
        }
        receipt(reply, HttpStatus.BAD_REQUEST, receipt, true, Map.of());
    }

    /** Exactly so many digits, or something no receipt ends in. */
    private static String digits(String typed, int howMany) {
        String digits = typed.replaceAll("[\\s-]", "");
        return digits.matches("\\d{" + howMany + "}") ? digits : "none";
    }

    private static void receipt(
            Reply reply,
            HttpStatus status,
            String receipt,
            boolean mistyped,
            Map<String, Object> told)
            throws IOException {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i + 4 <= receipt.length(); i += 4) {
            groups.add(receipt.substring(i, i + 4));
        }
        Map<String, Object> values = new HashMap<>(told);
        values.put("code", receipt);
        values.put("groups", groups);
        values.put("mistyped", mistyped);
        reply.show(status, "receipt", values);
    }

    private static Map<String, Object> values(TipForm form) {
        Map<String, Object> values = new HashMap<>(form.texts());
        values.put("token", form.token());
        values.put("contactOpen", !form.contact().isEmpty());
        return values;
    }

    private List<Map<String, String>> describe(Language language, Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error ->
                        Map.of(
                                "field",
                                error.getKey(),
                                "label",
                                pages.word(language, error.getKey()),
                                "text",
                                pages.word(language, error.getValue())))
                .toList();
    }
}
