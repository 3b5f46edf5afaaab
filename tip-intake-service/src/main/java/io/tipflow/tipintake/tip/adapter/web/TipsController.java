package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.tip.adapter.web.LogTipBody.ReporterBody;
import io.tipflow.tipintake.tip.application.NewTip;
import io.tipflow.tipintake.tip.application.ReferenceData;
import io.tipflow.tipintake.tip.application.TipIntake;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import io.tipflow.tipintake.tip.domain.TipStatus;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logs, lists and shows tips. */
@RestController
@RequestMapping(TipsController.PATH)
class TipsController {

    static final String PATH = "/api/v1/tips";

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final TipIntake intake;
    private final Receipts receipts;
    private final ReferenceData reference;
    private final TipViews views;
    private final ZoneId zone;
    private final Clock clock;

    TipsController(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            TipIntake intake,
            Receipts receipts,
            ReferenceData reference,
            TipViews views,
            ZoneId zone,
            Clock clock) {
        this.tips = tips;
        this.intake = intake;
        this.receipts = receipts;
        this.reference = reference;
        this.views = views;
        this.zone = zone;
        this.clock = clock;
    }

    /** Logs a tip; a retry with the same Idempotency-Key gets the same number and receipt. */
    @PostMapping
    @PreAuthorize("hasAnyRole('operator','investigator','agency')")
    ResponseEntity<TipView> log(CommandRequest request, @Valid @RequestBody LogTipBody body) {
        NewTip tip = newTip(request, body);
        String id = request.newId().toString();
        return Answers.created(
                intake.log(id, request.context(body), tip, request.idempotencyKey().isPresent()),
                PATH,
                done ->
                        views.of(
                                id,
                                done.state(),
                                request.person(),
                                request.at(),
                                receipts.receiptOf(id)),
                TipRefusals::problem);
    }

    private NewTip newTip(CommandRequest request, LogTipBody body) {
        String unit = body.unit() == null ? request.person().unit() : body.unit();
        if (!reference.knowsUnit(unit)) {
            throw new RefusedException(TipRefusals.unknownUnit(unit));
        }
        if (!reference.scopeUp(unit).contains(request.person().unit())) {
            throw new RefusedException(TipRefusals.outOfScope(unit));
        }
        if (body.area() != null && !reference.knowsArea(body.area())) {
            throw new RefusedException(TipRefusals.unknownArea(body.area()));
        }
        if (body.offence() != null && !reference.knowsOffence(body.offence())) {
            throw new RefusedException(TipRefusals.unknownOffence(body.offence()));
        }
        return new NewTip(
                unit,
                body.narrative(),
                body.channel(),
                body.kind(),
                body.receivedAt() == null ? request.at() : body.receivedAt(),
                body.area(),
                body.place(),
                body.happened(),
                null,
                body.offence(),
                Boolean.TRUE.equals(body.urgent()),
                body.wantedOrder(),
                Optional.ofNullable(body.reporter()).map(TipsController::identity),
                body.proposed() == null ? Map.of() : body.proposed());
    }

    private static Identity identity(ReporterBody reporter) {
        return new Identity(
                reporter.name(), reporter.phone(), reporter.address(), reporter.idNumber(), null);
    }

    /** A page of the tips of the reader's unit and those below it. */
    @GetMapping
    @PreAuthorize(TipReaders.ROLES)
    Answers.PageBody<TipSummary> list(
            Actor reader,
            @RequestParam(required = false) @Nullable TipStatus status,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String offence,
            @RequestParam(required = false) @Nullable Boolean urgent,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        TipListParameters parameters =
                new TipListParameters(
                        status, channel, offence, urgent, from, to, q, sort, due, cursor, limit);
        Instant now = clock.instant();
        return Answers.page(
                tips.list(parameters.query(reader.unit(), now, zone)),
                current -> views.summary(current.id(), current.state(), now));
    }

    /** A tip. */
    @GetMapping("/{id}")
    @PreAuthorize(TipReaders.ROLES)
    ResponseEntity<TipView> item(Actor reader, @PathVariable String id) {
        return Answers.item(
                tips.find(id, Optional.of(reader.unit())),
                current -> views.of(id, current.state(), reader, clock.instant(), null));
    }

    /** What happened to a tip, all of it or behind a version. */
    @GetMapping("/{id}/history")
    @PreAuthorize(TipReaders.ROLES)
    ResponseEntity<TipHistoryView> history(
            Actor reader, @PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        return Answers.item(
                tips.find(id, Optional.of(reader.unit())),
                current -> TipHistoryView.of(current.history(), after));
    }
}
