package io.tipflow.wanted.handover.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Answers.PageBody;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Refusal;
import io.tipflow.wanted.handover.application.Handovers;
import io.tipflow.wanted.handover.domain.Handover;
import io.tipflow.wanted.handover.domain.HandoverRefusal;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Taker;
import io.tipflow.wanted.web.LegalRefusals;
import io.tipflow.wanted.web.ListOwners;
import io.tipflow.wanted.web.Shapes;
import io.tipflow.wanted.web.UnitDayParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handovers of fugitives to other provinces over HTTP. */
@RestController
@RequestMapping(HandoverController.HANDOVERS)
class HandoverController {

    static final String HANDOVERS = "/api/v1/wanted-handovers";

    private final Handovers handovers;
    private final ListOwners owners;
    private final LegalClock days;

    HandoverController(Handovers handovers, Jurisdiction jurisdiction, LegalClock days) {
        this.handovers = handovers;
        this.owners = new ListOwners(jurisdiction);
        this.days = days;
    }

    /**
     * The body of {@code POST /api/v1/wanted-handovers}.
     *
     * @param receiver the unit or province that wanted them
     */
    record HandOverBody(
            @Nullable @Pattern(regexp = Shapes.UNIT) String unit,
            @Pattern(regexp = Shapes.UNIT) String receiver,
            @Min(1) @Max(10_000) int persons,
            LocalDate on) {}

    /** A handover. */
    record HandoverView(String id, String unit, String receiver, int persons, LocalDate on) {
        static HandoverView of(String id, Handover state) {
            Handover.Made made = state.facts();
            return new HandoverView(id, made.unit(), made.receiver(), made.persons(), made.on());
        }
    }

    @PostMapping
    ResponseEntity<HandoverView> handOver(
            @Valid @RequestBody HandOverBody body, CommandRequest request) {
        Actor actor = request.person();
        Handover.Made made =
                new Handover.Made(
                        body.on(), owners.of(actor, body.unit()), body.receiver(), body.persons());
        return Answers.created(
                handovers.record(
                        request.newId().toString(),
                        request.context(body),
                        new Taker(actor.unit(), actor.roles()),
                        made),
                HANDOVERS,
                done -> HandoverView.of(done.id(), done.state()),
                HandoverController::refusal);
    }

    @GetMapping
    @PreAuthorize(Shapes.READERS)
    PageBody<HandoverView> list(@ModelAttribute UnitDayParameters parameters, Actor actor) {
        return Answers.page(
                handovers.list(parameters.query(actor.unit(), days)),
                found -> HandoverView.of(found.id(), found.state()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Shapes.READERS)
    ResponseEntity<HandoverView> item(@PathVariable String id, Actor actor) {
        return Answers.item(
                handovers.find(id, actor.unit()),
                found -> HandoverView.of(found.id(), found.state()));
    }

    private static Refusal refusal(HandoverRefusal reason) {
        return switch (reason) {
            case HandoverRefusal.NotCompetent r ->
                    LegalRefusals.notCompetent(LegalStep.HAND_OVER, r.mandate());
            case HandoverRefusal.AlreadyRecorded r ->
                    Refusal.conflict("already-recorded", "The handover is recorded already.");
            case HandoverRefusal.WrongDay r -> LegalRefusals.of(r.fault());
            case HandoverRefusal.ToItself r ->
                    Refusal.invalid(
                                    "handed-over-to-itself",
                                    "A unit that catches whom it wants itself records the arrest on"
                                            + " the order.")
                            .with("unit", r.unit());
        };
    }
}
