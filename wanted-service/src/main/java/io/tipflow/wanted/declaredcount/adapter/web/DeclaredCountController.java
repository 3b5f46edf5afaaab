package io.tipflow.wanted.declaredcount.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Answers.PageBody;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Refusal;
import io.tipflow.wanted.declaredcount.application.DeclaredCounts;
import io.tipflow.wanted.declaredcount.domain.CountRefusal;
import io.tipflow.wanted.declaredcount.domain.DeclaredCount;
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

/** Declared counts of wanted persons over HTTP. */
@RestController
@RequestMapping(DeclaredCountController.COUNTS)
class DeclaredCountController {

    static final String COUNTS = "/api/v1/wanted-counts";

    private final DeclaredCounts counts;
    private final ListOwners owners;
    private final LegalClock days;

    DeclaredCountController(DeclaredCounts counts, Jurisdiction jurisdiction, LegalClock days) {
        this.counts = counts;
        this.owners = new ListOwners(jurisdiction);
        this.days = days;
    }

    /**
     * The body of {@code POST /api/v1/wanted-counts}.
     *
     * @param asOf the day the count stands for, at its end
     */
    record DeclareCountBody(
            @Nullable @Pattern(regexp = Shapes.UNIT) String unit,
            LocalDate asOf,
            @Min(0) @Max(1_000_000) int persons) {}

    /** A declared count. */
    record DeclaredCountView(String id, String unit, LocalDate asOf, int persons) {
        static DeclaredCountView of(String id, DeclaredCount state) {
            DeclaredCount.Declared declared = state.facts();
            return new DeclaredCountView(id, declared.unit(), declared.asOf(), declared.persons());
        }
    }

    @PostMapping
    ResponseEntity<DeclaredCountView> declare(
            @Valid @RequestBody DeclareCountBody body, CommandRequest request) {
        Actor actor = request.person();
        DeclaredCount.Declared declared =
                new DeclaredCount.Declared(
                        body.asOf(), owners.of(actor, body.unit()), body.persons());
        return Answers.created(
                counts.declare(
                        request.newId().toString(),
                        request.context(body),
                        new Taker(actor.unit(), actor.roles()),
                        declared),
                COUNTS,
                done -> DeclaredCountView.of(done.id(), done.state()),
                DeclaredCountController::refusal);
    }

    @GetMapping
    @PreAuthorize(Shapes.READERS)
    PageBody<DeclaredCountView> list(@ModelAttribute UnitDayParameters parameters, Actor actor) {
        return Answers.page(
                counts.list(parameters.query(actor.unit(), days)),
                found -> DeclaredCountView.of(found.id(), found.state()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Shapes.READERS)
    ResponseEntity<DeclaredCountView> item(@PathVariable String id, Actor actor) {
        return Answers.item(
                counts.find(id, actor.unit()),
                found -> DeclaredCountView.of(found.id(), found.state()));
    }

    private static Refusal refusal(CountRefusal reason) {
        return switch (reason) {
            case CountRefusal.NotCompetent r ->
                    LegalRefusals.notCompetent(LegalStep.DECLARE_COUNT, r.mandate());
            case CountRefusal.AlreadyDeclared r ->
                    Refusal.conflict("already-declared", "The count is declared already.");
            case CountRefusal.WrongDay r -> LegalRefusals.of(r.fault());
        };
    }
}
