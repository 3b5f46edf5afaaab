package io.tipflow.cases.timelimit;

import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.cli.LimitsAnswer;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.limits.InvalidFacts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The deadline calculator: facts in, limits out, each with its article and its working, as {@code
 * tipflow limits --json} answers. Stateless.
 */
@RestController
class TimeLimitsController {

    private static final int MOST = 64 * 1024;

    private final Rulebook rulebook;
    private final Clock clock;

    TimeLimitsController(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Facts are JSON, or the same in YAML. */
    @PostMapping(
            path = "/api/v1/time-limits",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_YAML_VALUE,
                MediaType.TEXT_PLAIN_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> limits(@RequestBody byte[] body) {
        if (body.length > MOST) {
            throw refused("A document of facts has at most " + MOST + " bytes.");
        }
        String document = new String(body, StandardCharsets.UTF_8);
        try {
            String answer = LimitsAnswer.json(rulebook, document, clock.instant());
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answer.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidRulebook e) {
            throw refused(
                    e.line() > 0
                            ? "Line " + e.line() + ": " + e.reason()
                            : String.valueOf(e.reason()));
        } catch (InvalidFacts e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(
                Refusal.invalid("invalid-facts", detail)
                        .vi("Không đọc được các sự kiện đã nêu: " + detail));
    }
}
