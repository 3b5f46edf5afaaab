package io.tipflow.kit.web;

import io.tipflow.kit.inbox.DeadLetter;
import io.tipflow.kit.inbox.DeadLetterBox;
import io.tipflow.kit.security.Actor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the consumers of a service put aside, for an administrator: to list and to replay. */
@RestController
@RequestMapping("/api/v1/${spring.application.name}/dead-letters")
@PreAuthorize("hasRole('admin')")
public class DeadLettersController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersController.class);
    private static final int MOST = 200;

    private final DeadLetterBox box;

    DeadLettersController(DeadLetterBox box) {
        this.box = box;
    }

    /** The newest first. */
    public record DeadLetterList(List<DeadLetter> items) {}

    @GetMapping
    ResponseEntity<DeadLetterList> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DeadLetterList(box.list(MOST)));
    }

    /** Gives a record to its handler once more; doing it again changes nothing. */
    @PostMapping("/{id}/actions/replay")
    ResponseEntity<DeadLetter> replay(@PathVariable String id, Actor admin) {
        return switch (box.again(id, admin.subject())) {
            case DeadLetterBox.Replay.Absent() -> throw Answers.notFound();
            case DeadLetterBox.Replay.Refused(DeadLetter letter, String why) ->
                    throw new RefusedException(
                            Refusal.conflict("still-refused", "The record is refused still: " + why)
                                    .vi("Bản ghi vẫn bị từ chối: " + why)
                                    .with("topic", letter.topic())
                                    .with("group", letter.group()));
            case DeadLetterBox.Replay.Taken(DeadLetter letter) -> {
                LOG.info(
                        "{} replayed a record of {} that {} had put aside",
                        admin.subject(),
                        letter.topic(),
                        letter.group());
                yield ResponseEntity.ok(letter);
            }
        };
    }
}
