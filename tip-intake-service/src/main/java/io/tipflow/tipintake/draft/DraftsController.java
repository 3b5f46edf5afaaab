package io.tipflow.tipintake.draft;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over HTTP: everybody's own, and nobody else's. */
@RestController
@RequestMapping("/api/v1/drafts")
@PreAuthorize("isAuthenticated()")
class DraftsController {

    private static final java.util.regex.Pattern ID =
            java.util.regex.Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Drafts drafts;
    private final Clock clock;

    DraftsController(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The body of {@code PUT /api/v1/drafts/{id}}.
     *
     * @param form which form it is in
     * @param subject the id of what it acts on
     * @param base the version of the draft that was seen; none if absent
     * @param content the encrypted bytes in Base64
     */
    record DraftBody(
            @Pattern(regexp = "[a-z0-9-]{1,64}") String form,
            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String subject,
            @Nullable @Min(0) @Max(1_000_000_000) Long base,
            String content) {

        @Override
        public String toString() {
            return "DraftBody[form=" + form + "]";
        }
    }

    /** A draft in a list, and the answer to a save. */
    record DraftSummary(
            String id,
            long version,
            String form,
            @Nullable String subject,
            Instant savedAt,
            Instant expiresAt) {

        static DraftSummary of(Draft draft) {
            return new DraftSummary(
                    draft.id(),
                    draft.version(),
                    draft.form(),
                    draft.subject(),
                    draft.savedAt(),
                    draft.expiresAt());
        }
    }

    /** A draft with its encrypted bytes in Base64. */
    record DraftView(
            String id,
            long version,
            String form,
            @Nullable String subject,
            Instant savedAt,
            Instant expiresAt,
            String content) {

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.id(),
                    draft.version(),
                    draft.form(),
                    draft.subject(),
                    draft.savedAt(),
                    draft.expiresAt(),
                    draft.content());
        }
    }

    /** All drafts of the asker. */
    record DraftList(List<DraftSummary> items) {}

    @PutMapping("/{id}")
    ResponseEntity<DraftSummary> save(
            @PathVariable String id, @Valid @RequestBody DraftBody body, Actor author) {
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "invalid-draft-id",
                                    "The id of a draft is 1 to 64 letters, digits and hyphens.")
                            .vi("Mã bản nháp gồm 1 đến 64 chữ, số và dấu gạch nối."));
        }
        Drafts.Saved saved =
                drafts.save(
                        author.subject(),
                        id,
                        body.base() == null ? 0 : body.base(),
                        body.form(),
                        Optional.ofNullable(body.subject()),
                        content(body.content()),
                        clock.instant());
        return switch (saved) {
            case Drafts.Saved.Kept(Draft draft) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .eTag("\"" + draft.version() + "\"")
                            .body(DraftSummary.of(draft));
            case Drafts.Saved.MovedOn(long current) ->
                    throw new RefusedException(
                            Refusal.conflict(
                                            "draft-moved-on",
                                            "Another window saved this draft since: send it again"
                                                    + " with base "
                                                    + current
                                                    + " to write over it.")
                                    .vi("Cửa sổ khác đã lưu bản nháp này.")
                                    .with("currentVersion", current));
            case Drafts.Saved.TooMany() ->
                    throw new RefusedException(
                            Refusal.conflict(
                                            "too-many-drafts",
                                            "You have "
                                                    + Draft.MOST_OF_A_PERSON
                                                    + " drafts: send or delete some.")
                                    .vi("Bạn có quá nhiều bản nháp: hãy gửi hoặc xóa bớt.")
                                    .with("most", Draft.MOST_OF_A_PERSON));
        };
    }

    /** The same bytes, written in the one way there is. */
    private static String content(String base64) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Refusal.invalid("content-not-base64", "content must be Base64.")
                            .vi("Nội dung phải là Base64."));
        }
        if (content.length > Draft.MOST_BYTES) {
            throw new RefusedException(
                    new Refusal(
                                    HttpStatus.CONTENT_TOO_LARGE,
                                    "draft-too-large",
                                    "A draft holds at most " + Draft.MOST_BYTES + " bytes.",
                                    Optional.empty(),
                                    List.of(),
                                    java.util.Map.of("mostBytes", Draft.MOST_BYTES))
                            .vi("Bản nháp quá lớn."));
        }
        return Base64.getEncoder().encodeToString(content);
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftView> item(@PathVariable String id, Actor author) {
        Draft draft =
                drafts.find(author.subject(), id, clock.instant()).orElseThrow(Answers::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + draft.version() + "\"")
                .body(DraftView.of(draft));
    }

    @GetMapping
    ResponseEntity<DraftList> list(Actor author) {
        List<DraftSummary> items =
                drafts.of(author.subject(), clock.instant()).stream()
                        .map(DraftSummary::of)
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new DraftList(items));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable String id, Actor author) {
        drafts.remove(author.subject(), id);
        return ResponseEntity.noContent().build();
    }
}
