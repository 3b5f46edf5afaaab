package io.tipflow.stats.alert.adapter.web;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.stats.alert.application.Alerts;
import io.tipflow.stats.alert.application.OpenAlerts;
import io.tipflow.stats.alert.application.Person;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertCommand;
import io.tipflow.stats.alert.domain.AlertRefusal;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts that address the asker, and what he does with them. */
@RestController
@RequestMapping("/api/v1/alerts")
@PreAuthorize(
        "hasAnyRole('operator','investigator','investigation-head','procurator','judge','supervisor')")
class AlertsController {

    private final Alerts alerts;
    private final Rulebook rulebook;
    private final Clock clock;

    AlertsController(Alerts alerts, Rulebook rulebook, Clock clock) {
        this.alerts = alerts;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A list with its size and what the stream says of it in short. */
    record AlertList(List<AlertView> items, int count, String digest) {}

    @GetMapping
    ResponseEntity<AlertList> list(@RequestParam(defaultValue = "open") String state, Actor actor) {
        Person person = person(actor);
        List<Current<Alert>> open = alerts.openFor(person);
        List<Current<Alert>> shown =
                switch (state) {
                    case "open" -> open;
                    case "all" -> alerts.allFor(person, clock.instant());
                    default ->
                            throw new RefusedException(
                                    Refusal.invalid(
                                                    "invalid-parameter",
                                                    "state must be open or all.")
                                            .vi("state phải là open hoặc all."));
                };
        OpenAlerts.Digest digest = OpenAlerts.digest(open);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new AlertList(
                                shown.stream().map(found -> view(found, actor)).toList(),
                                digest.count(),
                                digest.digest()));
    }

    @GetMapping("/{id}")
    ResponseEntity<AlertView> item(@PathVariable String id, Actor actor) {
        return Answers.item(alerts.find(id, person(actor)), found -> view(found, actor));
    }

    /** A screen of the asker shows it. */
    @PostMapping("/{id}/actions/displayed")
    ResponseEntity<AlertView> displayed(@PathVariable String id, CommandRequest request) {
        return act(id, request, new AlertCommand.Display(request.person().subject(), request.at()));
    }

    /** The asker has seen it. */
    @PostMapping("/{id}/actions/acknowledge")
    ResponseEntity<AlertView> acknowledge(@PathVariable String id, CommandRequest request) {
        return act(
                id,
                request,
                new AlertCommand.Acknowledge(request.person().subject(), request.at()));
    }

    /** The asker sees to it. */
    @PostMapping("/{id}/actions/take")
    ResponseEntity<AlertView> take(@PathVariable String id, CommandRequest request) {
        return act(
                id,
                request,
                new AlertCommand.Take(
                        request.person().subject(), request.person().name(), request.at()));
    }

    private ResponseEntity<AlertView> act(String id, CommandRequest request, AlertCommand command) {
        Actor actor = request.person();
        return Answers.acted(
                alerts.act(id, request.context("alert"), person(actor), command),
                done ->
                        AlertView.of(
                                done.id(),
                                done.version(),
                                done.state(),
                                actor.subject(),
                                rulebook,
                                Languages.asked()),
                AlertsController::problem);
    }

    private AlertView view(Current<Alert> found, Actor actor) {
        return AlertView.of(found, actor.subject(), rulebook, Languages.asked());
    }

    static Person person(Actor actor) {
        return new Person(actor.subject(), actor.name(), actor.roles(), actor.unit());
    }

    private static Refusal problem(AlertRefusal refusal) {
        return switch (refusal) {
            case AlertRefusal.NotRaised() ->
                    Refusal.conflict("alert-not-raised", "There is no such alert.")
                            .vi("Không có cảnh báo này.");
            case AlertRefusal.TakenByAnother(var name, var at) ->
                    Refusal.conflict("alert-taken", "Somebody else has taken this alert.")
                            .vi("Người khác đã nhận cảnh báo này.")
                            .with("takenBy", name)
                            .with("takenAt", at.toString());
            case AlertRefusal.Over(var reason, var at) ->
                    Refusal.conflict("alert-over", "This alert is over.")
                            .vi("Cảnh báo này đã kết thúc.")
                            .with("closedReason", reason.name())
                            .with("closedAt", at.toString());
        };
    }
}
