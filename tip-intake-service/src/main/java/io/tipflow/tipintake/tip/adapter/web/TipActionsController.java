package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.text.Titles;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.kit.web.Rehearsable;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.tip.application.ReferenceData;
import io.tipflow.tipintake.tip.application.Reporters;
import io.tipflow.tipintake.tip.domain.Addition;
import io.tipflow.tipintake.tip.domain.DuplicateMark;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.AddInformation;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.MarkDuplicate;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on tips: decides their outcome, opens and destroys reporters' identities. */
@RestController
@RequestMapping(TipsController.PATH + "/{id}/actions")
class TipActionsController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Logger LOG = LoggerFactory.getLogger(TipActionsController.class);

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final Reporters reporters;
    private final ReferenceData reference;
    private final TipViews views;
    private final ZoneId zone;

    TipActionsController(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            Reporters reporters,
            ReferenceData reference,
            TipViews views,
            ZoneId zone) {
        this.tips = tips;
        this.reporters = reporters;
        this.reference = reference;
        this.views = views;
        this.zone = zone;
    }

    /** Adds what was learned since, also after the outcome. */
    @PostMapping("/" + TipActions.ADD_INFORMATION)
    @PreAuthorize(TipActions.WORKERS)
    ResponseEntity<TipView> addInformation(
            CommandRequest request,
            @PathVariable String id,
            @Valid @RequestBody AddInformationBody body) {
        if (body.area() != null && !reference.knowsArea(body.area())) {
            throw new RefusedException(TipRefusals.unknownArea(body.area()));
        }
        if (body.offence() != null && !reference.knowsOffence(body.offence())) {
            throw new RefusedException(TipRefusals.unknownOffence(body.offence()));
        }
        Addition addition =
                new Addition(
                        request.at(),
                        request.person().subject(),
                        body.text(),
                        body.area(),
                        body.place(),
                        body.happened(),
                        body.offence(),
                        Objects.requireNonNullElse(body.kind(), Addition.Kind.INFORMATION));
        return Answers.acted(
                tips.act(
                        id,
                        request.context(body),
                        new AddInformation(
                                addition, Boolean.TRUE.equals(body.urgent()), today(request))),
                views.after(request),
                TipRefusals::problem);
    }

    /** Marks the tip a duplicate of another one that the reader may see. */
    @PostMapping("/" + TipActions.MARK_DUPLICATE)
    @PreAuthorize(TipActions.WORKERS)
    ResponseEntity<TipView> markDuplicate(
            CommandRequest request,
            @PathVariable String id,
            @Valid @RequestBody MarkDuplicateBody body) {
        Tip.Logged other =
                tips.find(body.of(), Optional.of(request.person().unit()))
                        .map(found -> TipView.logged(found.state()))
                        .orElseThrow(() -> TipRefusals.otherTipUnknown(body.of()));
        DuplicateMark mark =
                new DuplicateMark(
                        body.of(),
                        other.intake().number(),
                        request.at(),
                        request.person().subject(),
                        body.reason());
        return Answers.acted(
                tips.act(id, request.context(body), new MarkDuplicate(id, mark)),
                views.after(request),
                TipRefusals::problem);
    }

    /** Gives the tip the outcome that was decided. */
    @Rehearsable
    @PostMapping("/" + TipActions.RESOLVE)
    @PreAuthorize("hasAnyRole('investigator','investigation-head')")
    ResponseEntity<TipView> resolve(
            CommandRequest request, @PathVariable String id, @Valid @RequestBody ResolveBody body) {
        ResolveTip command =
                new ResolveTip(body.outcome(), body.decidedOn(), body.reason(), today(request));
        if (request.dryRun()) {
            return Answers.acted(
                    tips.rehearse(id, request.context(body), tip -> command),
                    done -> views.after(request).apply(done).rehearsed(change(body)),
                    TipRefusals::problem);
        }
        return Answers.acted(
                tips.act(id, request.context(body), command),
                views.after(request),
                TipRefusals::problem);
    }

    /** Opens the reporter's identity; who did it and why stays in the history. */
    @PostMapping("/" + TipActions.OPEN_REPORTER)
    @PreAuthorize("hasRole('custodian')")
    ResponseEntity<Identity> openReporter(
            CommandRequest request, @PathVariable String id, @Valid @RequestBody ReasonBody body) {
        ResponseEntity<Identity> answer =
                Answers.acted(
                        reporters.recordOpening(
                                id, request.context(body), new OpenReporter(body.reason())),
                        done ->
                                reporters
                                        .identity(done)
                                        .orElseThrow(() ->
                                                new RefusedException(
                                                        TipRefusals.problem(
                                                                new TipRefusal.ReporterGone(
                                                                        today(request))))),
                        TipRefusals::problem);
        LOG.warn("The reporter of tip {} was opened by {}", id, request.person().subject());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }

    /** Destroys the reporter's identity for good. */
    @PostMapping("/" + TipActions.DESTROY_REPORTER)
    @PreAuthorize("hasRole('custodian')")
    ResponseEntity<TipView> destroyReporter(
            CommandRequest request, @PathVariable String id, @Valid @RequestBody ReasonBody body) {
        ResponseEntity<TipView> answer =
                Answers.acted(
                        reporters.destroy(
                                id,
                                request.context(body),
                                new DestroyReporter(body.reason(), today(request))),
                        views.after(request),
                        TipRefusals::problem);
        LOG.warn("The reporter of tip {} was destroyed by {}", id, request.person().subject());
        return answer;
    }

    private static Said change(ResolveBody body) {
        Said outcome = Titles.of(body.outcome());
        return new Said(
                "Tin sẽ có kết quả «%s» từ ngày %s và không đổi được nữa."
                        .formatted(outcome.vi(), DAY.format(body.decidedOn())),
                "The tip will have the outcome “%s” as of %s, which cannot be changed."
                        .formatted(outcome.en(), body.decidedOn()));
    }

    private LocalDate today(CommandRequest request) {
        return LocalDate.ofInstant(request.at(), zone);
    }
}
