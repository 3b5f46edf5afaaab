package io.tipflow.gateway.citizen;

import io.tipflow.gateway.routing.TipIntakeCalls;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public interface of tip-intake, as the pages for citizens use it: the same that everybody may
 * use without a login.
 */
final class PublicTips {
    /** A picture is with its tip. */
    static final String PICTURE_KEPT = "pictureKept";

    /** So large a picture does tip-intake take. */
    static final int MOST_PICTURE_BYTES = 8 * 1024 * 1024;

    private static final String TIPS = "/api/v1/public/tips";

    private final TipIntakeCalls calls;
    private final JsonMapper json;

    PublicTips(TipIntakeCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** What came of a request. */
    sealed interface Answer {

        /** It was done, and this is what the service said. */
        record Done(JsonNode body) implements Answer {}

        /** There is no tip with that receipt. */
        record UnknownReceipt() implements Answer {}

        /** Under this token something else was sent before. */
        record SentOtherwise() implements Answer {}

        /** The tip takes no more messages. */
        record Full() implements Answer {}

        /** The service refuses the text. */
        record Refused() implements Answer {}

        /** The service does not answer at present; the same may be sent again. */
        record Busy(long seconds) implements Answer {}
    }

    /** Sends a tip; done, the answer holds its {@code receipt}. */
    Answer send(TipForm form) {
        return post(TIPS, form.body(), Optional.of(form.token()));
    }

    /** Asks how far the tip of a receipt is, whatever was typed for one. */
    Answer progress(String receipt) {
        return post(TIPS + "/progress", Map.of("receipt", receipt), Optional.empty());
    }

    /** Adds to the tip of a receipt; done, the answer is the progress. */
    Answer write(String receipt, String token, String text) {
        return post(
                TIPS + "/messages", Map.of("receipt", receipt, "text", text), Optional.of(token));
    }

    /** Sends a picture to the tip of a receipt: how that ended, as a key of the words for it. */
    String picture(String receipt, Part file) throws IOException {
        if (file.getSize() > MOST_PICTURE_BYTES) {
            return "pictureTooLarge";
        }
        try (InputStream content = file.getInputStream()) {
            return switch (calls.post(TIPS + "/pictures", receipt, content, file.getSize())) {
                case TipIntakeCalls.Answer.None none -> "pictureBusy";
                case TipIntakeCalls.Answer.Given(var status, var body) ->
                        switch (status) {
                            case 200 -> PICTURE_KEPT;
                            case 409 -> "pictureTooMany";
                            case 413 -> "pictureTooLarge";
                            case 415 -> "pictureOtherKind";
                            default -> "pictureDamaged";
                        };
            };
        }
    }

    private Answer post(String path, Map<String, String> body, Optional<String> token) {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return switch (calls.post(path, bytes, token)) {
            case TipIntakeCalls.Answer.None(var seconds) -> new Answer.Busy(seconds);
            case TipIntakeCalls.Answer.Given(var status, var answer) -> given(status, answer);
        };
    }

    private Answer given(int status, String body) {
        if (status >= 200 && status < 300) {
            return done(body);
        }
        return switch (status) {
            case 404 -> new Answer.UnknownReceipt();
            case 409 -> new Answer.Full();
            case 422 -> new Answer.SentOtherwise();
            case 429 -> new Answer.Busy(1);
            default -> new Answer.Refused();
        };
    }

    private Answer done(String body) {
        try {
            return new Answer.Done(json.readTree(body));
        } catch (JacksonException notJson) {
            return new Answer.Busy(1);
        }
    }
}
