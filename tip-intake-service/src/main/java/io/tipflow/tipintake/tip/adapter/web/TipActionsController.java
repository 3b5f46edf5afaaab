package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.tip.application.Reporters;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
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

    private static final Logger LOG = LoggerFactory.getLogger(TipActionsController.class);

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final Reporters reporters;
    private final ZoneId zone;

    TipActionsController(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            Reporters reporters,
            ZoneId zone) {
        this.tips = tips;
        this.reporters = reporters;
        this.zone = zone;
    }

    /** Gives the tip the outcome that was decided. */
    @PostMapping("/" + TipActions.RESOLVE)
    @PreAuthorize("hasAnyRole('investigator','investigation-head')")
    ResponseEntity<TipView> resolve(
            CommandRequest request, @PathVariable String id, @Valid @RequestBody ResolveBody body) {
        ResolveTip command =
                new ResolveTip(body.outcome(), body.decidedOn(), body.reason(), today(request));
        return Answers.acted(
                tips.act(id, request.context(body), command), view(request), TipRefusals::problem);
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
                        view(request),
                        TipRefusals::problem);
        LOG.warn("The reporter of tip {} was destroyed by {}", id, request.person().subject());
        return answer;
    }

    private static Function<Outcome.Done<Tip, TipRefusal>, TipView> view(CommandRequest request) {
        return done -> TipView.of(done.id(), TipView.logged(done.state()), request.person(), null);
    }

    private LocalDate today(CommandRequest request) {
        return LocalDate.ofInstant(request.at(), zone);
    }
}
