package io.tipflow.cases.casefile.adapter.web;

import io.tipflow.cases.casefile.adapter.web.CaseRequests.AcceptBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.ChargeAccusedBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.FileIndictmentBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.GiveJudgmentBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.OpenCaseBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.SendFileBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.VerdictBody;
import io.tipflow.cases.casefile.adapter.web.CaseViews.CaseSummary;
import io.tipflow.cases.casefile.adapter.web.CaseViews.CaseView;
import io.tipflow.cases.casefile.adapter.web.CaseViews.HistoryView;
import io.tipflow.cases.casefile.application.CaseFiles;
import io.tipflow.cases.casefile.application.CaseLimits;
import io.tipflow.cases.casefile.application.Jurisdiction;
import io.tipflow.cases.casefile.application.Taker;
import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.LegalAct;
import io.tipflow.cases.casefile.domain.Step;
import io.tipflow.cases.casefile.domain.Verdict;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Answers.PageBody;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.kit.web.Rehearsable;
import io.tipflow.rulebook.view.LimitView.DueView;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Case files over HTTP.
 *
 * <p>Who may take a step is not said by role here: the rules say it, with the article and the
 * authorities that may.
 */
@RestController
@RequestMapping(CaseFileController.CASES)
class CaseFileController {

    static final String CASES = "/api/v1/cases";

    /** Whoever reads a case reads the names of the accused. */
    private static final String READERS =
            "hasAnyRole('investigator','investigation-head','procurator','judge','supervisor',"
                    + "'auditor','agency')";

    private final CaseFiles cases;
    private final CaseUnits units;
    private final CaseActions actions;
    private final CaseLimits limits;
    private final ZoneId zone;
    private final Clock clock;

    CaseFileController(
            CaseFiles cases,
            Jurisdiction jurisdiction,
            CaseLimits limits,
            ZoneId zone,
            Clock clock) {
        this.cases = cases;
        this.units = new CaseUnits(jurisdiction);
        this.actions = new CaseActions(cases);
        this.limits = limits;
        this.zone = zone;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<CaseView> open(@Valid @RequestBody OpenCaseBody body, CommandRequest request) {
        Actor actor = request.person();
        CaseFiles.Opening opening =
                new CaseFiles.Opening(
                        units.owner(actor, body.unit()),
                        body.area(),
                        units.offence(body.offence()),
                        body.gravity(),
                        body.initiatedOn(),
                        body.decisionNo(),
                        Objects.requireNonNullElse(body.tips(), List.of()));
        return Answers.created(
                cases.open(
                        request.newId().toString(), request.context(body), taker(actor), opening),
                CASES,
                done -> view(done.id(), done.state(), actor, request.at()),
                CaseRefusals::of);
    }

    @Rehearsable
    @PostMapping("/{id}/actions/charge-accused")
    ResponseEntity<CaseView> charge(
            @PathVariable String id,
            @Valid @RequestBody ChargeAccusedBody body,
            CommandRequest request) {
        String offence = units.offence(body.offence());
        String accused = request.newId().toString();
        return take(
                id,
                request,
                body,
                Step.CHARGE_ACCUSED,
                body.chargedOn(),
                act ->
                        new CaseFileCommand.ChargeAccused(
                                act,
                                accused,
                                body.accused().name().strip(),
                                body.accused().birthYear(),
                                body.accused().sex(),
                                body.accused().kind(),
                                offence));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/send-file")
    ResponseEntity<CaseView> sendFile(
            @PathVariable String id,
            @Valid @RequestBody SendFileBody body,
            CommandRequest request) {
        String procuracy = units.of(body.procuracy(), Authority.PROCURACY);
        return take(
                id,
                request,
                body,
                Step.SEND_FILE,
                body.sentOn(),
                act -> new CaseFileCommand.SendFile(act, procuracy));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/accept-at-procuracy")
    ResponseEntity<CaseView> acceptAtProcuracy(
            @PathVariable String id, @Valid @RequestBody AcceptBody body, CommandRequest request) {
        return take(
                id,
                request,
                body,
                Step.ACCEPT_AT_PROCURACY,
                body.acceptedOn(),
                CaseFileCommand.AcceptAtProcuracy::new);
    }

    @Rehearsable
    @PostMapping("/{id}/actions/file-indictment")
    ResponseEntity<CaseView> fileIndictment(
            @PathVariable String id,
            @Valid @RequestBody FileIndictmentBody body,
            CommandRequest request) {
        String court = units.of(body.court(), Authority.COURT);
        return take(
                id,
                request,
                body,
                Step.FILE_INDICTMENT,
                body.filedOn(),
                act -> new CaseFileCommand.FileIndictment(act, court));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/accept-at-court")
    ResponseEntity<CaseView> acceptAtCourt(
            @PathVariable String id, @Valid @RequestBody AcceptBody body, CommandRequest request) {
        return take(
                id,
                request,
                body,
                Step.ACCEPT_AT_COURT,
                body.acceptedOn(),
                CaseFileCommand.AcceptAtCourt::new);
    }

    @Rehearsable
    @PostMapping("/{id}/actions/give-judgment")
    ResponseEntity<CaseView> giveJudgment(
            @PathVariable String id,
            @Valid @RequestBody GiveJudgmentBody body,
            CommandRequest request) {
        Map<String, Verdict> verdicts = verdicts(body.verdicts());
        return take(
                id,
                request,
                body,
                Step.GIVE_JUDGMENT,
                body.judgedOn(),
                act -> new CaseFileCommand.GiveJudgment(act, verdicts));
    }

    @GetMapping
    @PreAuthorize(READERS)
    PageBody<CaseSummary> list(@ModelAttribute CaseListParameters parameters, Actor actor) {
        Instant now = clock.instant();
        String language = Languages.asked().code();
        return Answers.page(
                cases.list(parameters.query(actor.unit(), now, zone)),
                found ->
                        CaseSummary.of(
                                found.id(),
                                found.state(),
                                limits.due(found.state(), now)
                                        .map(due -> DueView.of(due, language))
                                        .orElse(null)));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<CaseView> item(@PathVariable String id, Actor actor) {
        return Answers.item(
                cases.find(id, actor.unit()),
                found -> view(found.id(), found.state(), actor, clock.instant()));
    }

    @GetMapping("/{id}/history")
    @PreAuthorize(READERS)
    ResponseEntity<HistoryView> history(
            @PathVariable String id, @RequestParam(defaultValue = "0") long after, Actor actor) {
        return Answers.item(
                cases.find(id, actor.unit()), found -> HistoryView.of(found.history(), after));
    }

    private ResponseEntity<CaseView> take(
            String id,
            CommandRequest request,
            Object body,
            Step step,
            LocalDate on,
            Function<LegalAct, CaseFileCommand> command) {
        Actor actor = request.person();
        if (request.dryRun()) {
            return Answers.acted(
                    cases.rehearse(id, request.context(body), taker(actor), step, on, command),
                    done ->
                            view(done.id(), done.state(), actor, request.at())
                                    .rehearsed(CaseActions.change(step, on, done.state())),
                    CaseRefusals::of);
        }
        return Answers.acted(
                cases.take(id, request.context(body), taker(actor), step, on, command),
                done -> view(done.id(), done.state(), actor, request.at()),
                CaseRefusals::of);
    }

    private CaseView view(String id, CaseFile state, Actor reader, Instant now) {
        CaseActions.Shown shown = actions.of(id, state, taker(reader), now);
        return CaseView.of(
                id,
                state,
                limits.shown(state, now, Languages.asked().code()),
                shown.offered(),
                shown.blocked());
    }

    private static Taker taker(Actor actor) {
        return new Taker(actor.unit(), actor.roles());
    }

    private static Map<String, Verdict> verdicts(List<VerdictBody> bodies) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (VerdictBody body : bodies) {
            if (verdicts.put(body.accused(), body.verdict()) != null) {
                throw new RefusedException(
                        Refusal.invalid(
                                        "verdicts-do-not-fit",
                                        "A judgment has one verdict for each accused of the case.")
                                .with("repeated", body.accused()));
            }
        }
        return verdicts;
    }
}
