package io.tipflow.tipintake.proposal.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.text.Language;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.PlainText;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.areas.Area;
import io.tipflow.rulebook.offences.OffenceId;
import io.tipflow.tipintake.proposal.application.Proposals;
import io.tipflow.tipintake.proposal.application.Proposals.Proposed;
import io.tipflow.tipintake.proposal.domain.Gazetteer;
import io.tipflow.tipintake.proposal.domain.OffenceHints;
import io.tipflow.tipintake.proposal.domain.Times;
import io.tipflow.tipintake.proposal.domain.Urgency;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.TipStatus;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proposals for the tip that somebody is writing. */
@RestController
class ProposalsController {

    private static final int EXCERPT = 160;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Proposals proposals;
    private final Rulebook rulebook;
    private final Clock clock;

    ProposalsController(Proposals proposals, Rulebook rulebook, Clock clock) {
        this.proposals = proposals;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * The body of {@code POST /api/v1/tips/proposals}.
     *
     * @param narrative the caller's words so far
     * @param place what stands in the field for the place
     * @param time what stands in the field for the time
     * @param offence what stands in the field for the offence
     */
    record ProposalsBody(
            @PlainText(max = 20_000) String narrative,
            @PlainText(max = 500) @Nullable String place,
            @PlainText(max = 200) @Nullable String time,
            @PlainText(max = 16) @Nullable String offence) {

        /** Says nothing, so that no log holds it. */
        @Override
        public String toString() {
            return "ProposalsBody[...]";
        }
    }

    record ProposalsView(
            List<DuplicateView> duplicates,
            List<PlaceView> places,
            List<TimeView> times,
            List<OffenceView> offences,
            Urgency.Priority priority,
            List<QuestionView> questions) {}

    record DuplicateView(
            String id,
            String number,
            Instant receivedAt,
            @Nullable String place,
            @Nullable String area,
            String excerpt,
            boolean urgent,
            TipStatus status,
            List<String> reasons) {}

    record PlaceView(
            String area,
            String name,
            @Nullable String before,
            @Nullable NowView now,
            List<String> reasons) {}

    record NowView(String area, String name) {}

    record TimeView(
            OffsetDateTime at,
            @Nullable OffsetDateTime until,
            boolean approximate,
            String text,
            List<String> reasons) {}

    record OffenceView(String offence, String name, List<String> reasons) {}

    record QuestionView(String id, String text, boolean answered) {}

    /** Proposes what the words so far allow; nothing of it is kept. */
    @PostMapping("/api/v1/tips/proposals")
    @PreAuthorize("hasAnyRole('operator','investigator','investigation-head','agency')")
    ResponseEntity<ProposalsView> propose(@Valid @RequestBody ProposalsBody body, Actor asker) {
        Instant now = clock.instant();
        Proposed proposed =
                proposals.of(
                        new Proposals.Written(
                                body.narrative(),
                                Optional.ofNullable(body.place()),
                                Optional.ofNullable(body.time())),
                        asker.unit(),
                        now);
        Language language = Languages.asked();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new ProposalsView(
                                proposed.duplicates().stream()
                                        .map(d -> duplicate(d, language))
                                        .toList(),
                                proposed.places().stream().map(ProposalsController::place).toList(),
                                proposed.times().stream().map(t -> time(t, language)).toList(),
                                proposed.offences().stream()
                                        .map(o -> offence(o, now, language))
                                        .toList(),
                                proposed.priority(),
                                proposed.questions().stream()
                                        .map(q ->
                                                new QuestionView(
                                                        q.asking().id(),
                                                        q.asking().text().in(language),
                                                        q.answered()))
                                        .toList()));
    }

    private static DuplicateView duplicate(Proposals.Duplicate duplicate, Language language) {
        Intake intake = duplicate.tip().intake();
        return new DuplicateView(
                duplicate.tip().id(),
                intake.number(),
                intake.receivedAt(),
                intake.place(),
                intake.area(),
                excerpt(intake.narrative()),
                intake.urgent(),
                duplicate.tip().status(),
                duplicate.like().reasons().stream().map(r -> r.in(language)).toList());
    }

    private static String excerpt(String narrative) {
        int end = narrative.offsetByCodePoints(0, Math.min(EXCERPT, points(narrative)));
        return end == narrative.length() ? narrative : narrative.substring(0, end) + "…";
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static PlaceView place(Gazetteer.Found found) {
        return new PlaceView(
                found.area().code(),
                found.name(),
                found.before().orElse(null),
                found.now().map(ProposalsController::present).orElse(null),
                List.of("«" + found.words() + "»"));
    }

    private static NowView present(Area area) {
        return new NowView(area.code(), area.fullName().local());
    }

    private TimeView time(Times.Found found, Language language) {
        ZoneId zone = rulebook.zone();
        ZonedDateTime at = found.at().atZone(zone);
        Optional<ZonedDateTime> until =
                Optional.ofNullable(found.until()).map(end -> end.atZone(zone));
        String clocks = CLOCK.format(at) + until.map(end -> "–" + CLOCK.format(end)).orElse("");
        String text =
                switch (language) {
                    case VI ->
                            (found.about() ? "khoảng " : "") + clocks + " ngày " + DAY.format(at);
                    case EN ->
                            (found.about() ? "about " : "")
                                    + clocks
                                    + " on "
                                    + ENGLISH_DAY.format(at);
                };
        return new TimeView(
                at.toOffsetDateTime(),
                until.map(ZonedDateTime::toOffsetDateTime).orElse(null),
                found.about(),
                text,
                List.of("«" + found.words() + "»"));
    }

    private OffenceView offence(OffenceHints.Hinted hinted, Instant now, Language language) {
        LocalDate today = LocalDate.ofInstant(now, rulebook.zone());
        String name =
                rulebook.offences().article(hinted.article(), today).stream()
                        .findFirst()
                        .or(() -> rulebook.offences().at(OffenceId.of(hinted.article()), today))
                        .map(offence -> offence.title().in(language.code()))
                        .orElse(hinted.article());
        return new OffenceView(
                hinted.article(),
                name,
                hinted.words().stream().map(word -> "«" + word + "»").toList());
    }
}
