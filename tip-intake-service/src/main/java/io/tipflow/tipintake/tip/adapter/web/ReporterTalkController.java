package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.tipintake.tip.application.ReporterTalk;
import io.tipflow.tipintake.tip.application.TipProgress;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.AskReporter;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets staff ask a reporter whom only his receipt leads to, and him answer or add something. */
@RestController
class ReporterTalkController {

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final ReporterTalk talk;
    private final TipProgress progress;
    private final TipViews views;

    ReporterTalkController(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            ReporterTalk talk,
            TipProgress progress,
            TipViews views) {
        this.tips = tips;
        this.talk = talk;
        this.progress = progress;
        this.views = views;
    }

    /** Leaves a question for the reporter. */
    @PostMapping(TipsController.PATH + "/{id}/actions/" + TipActions.ASK_REPORTER)
    @PreAuthorize("hasAnyRole('operator','investigator','investigation-head')")
    ResponseEntity<TipView> ask(
            CommandRequest request,
            @PathVariable String id,
            @Valid @RequestBody AskReporterBody body) {
        return Answers.acted(
                tips.act(id, request.context(body), new AskReporter(body.question())),
                views.after(request),
                TipRefusals::problem);
    }

    /** Takes what the holder of a receipt adds and answers with the progress as it is then. */
    @PostMapping("/api/v1/public/tips/messages")
    ResponseEntity<ProgressView> write(
            CommandRequest request, @Valid @RequestBody MessageBody body) {
        CommandRequest nameless = Nameless.request(request);
        switch (talk.take(
                body.receipt(), id -> Nameless.context(nameless, id, body), body.text())) {
            case ReporterTalk.Taken.NoSuchReceipt() -> throw TipRefusals.unknownReceipt();
            case ReporterTalk.Taken.Full() ->
                    throw new RefusedException(TipRefusals.talkFull(ReporterTalk.MOST_MESSAGES));
            case ReporterTalk.Taken.Reached(var outcome) ->
                    Answers.acted(outcome, done -> done.id(), TipRefusals::problem);
        }
        ProgressView now =
                progress.of(body.receipt())
                        .map(ProgressView::of)
                        .orElseThrow(TipRefusals::unknownReceipt);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(now);
    }
}
