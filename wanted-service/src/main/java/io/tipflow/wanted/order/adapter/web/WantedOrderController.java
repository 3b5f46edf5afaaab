package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Answers.PageBody;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.kit.web.Rehearsable;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Taker;
import io.tipflow.wanted.order.adapter.web.OrderRequests.ArrestBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.IssueBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.PersonBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.ReclassifyBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.RemoveBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.SurrenderBody;
import io.tipflow.wanted.order.adapter.web.OrderViews.OrderSummary;
import io.tipflow.wanted.order.adapter.web.OrderViews.OrderView;
import io.tipflow.wanted.order.application.OrderSearch;
import io.tipflow.wanted.order.application.OrderSearch.Hit;
import io.tipflow.wanted.order.application.WantedOrders;
import io.tipflow.wanted.order.application.WantedOrders.Standing;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand;
import io.tipflow.wanted.order.domain.WantedPerson;
import io.tipflow.wanted.web.HistoryView;
import io.tipflow.wanted.web.ListOwners;
import io.tipflow.wanted.web.Shapes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * Wanted orders over HTTP.
 *
 * <p>Who may take a step is not said by role here: the rules say it, with the article and the
 * authorities that may.
 */
@RestController
@RequestMapping(WantedOrderController.ORDERS)
class WantedOrderController {

    static final String ORDERS = "/api/v1/wanted-orders";

    private final WantedOrders orders;
    private final OrderSearch search;
    private final Jurisdiction jurisdiction;
    private final ListOwners owners;
    private final OrderActions actions;
    private final LegalClock days;
    private final Clock clock;

    WantedOrderController(
            WantedOrders orders, Jurisdiction jurisdiction, LegalClock days, Clock clock) {
        this.orders = orders;
        this.search = new OrderSearch(orders);
        this.jurisdiction = jurisdiction;
        this.owners = new ListOwners(jurisdiction);
        this.actions = new OrderActions(orders);
        this.days = days;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<OrderView> issue(@Valid @RequestBody IssueBody body, CommandRequest request) {
        Actor actor = request.person();
        if (!jurisdiction.knowsOffence(body.offence())) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "unknown-offence",
                                    "The Penal Code has no such article: write 174 or 174.2.")
                            .with("offence", body.offence()));
        }
        String id = request.newId().toString();
        WantedOrders.Issuing issuing =
                new WantedOrders.Issuing(
                        owners.of(actor, body.unit()),
                        person(id, body, actor),
                        body.kind(),
                        body.danger(),
                        body.offence(),
                        body.issuedOn(),
                        body.decisionNo(),
                        body.caseFile());
        return Answers.created(
                orders.issue(id, request.context(body), taker(actor), issuing),
                ORDERS,
                done -> view(done.id(), done.state(), actor, request.at()),
                OrderRefusals::of);
    }

    /** Who is wanted: described here, or known from another order. */
    private WantedPerson person(String order, IssueBody body, Actor actor) {
        PersonBody described = body.person();
        String known = body.personId();
        if (described != null) {
            return new WantedPerson(
                    known == null ? order : known,
                    described.name().strip(),
                    described.birthYear(),
                    described.sex(),
                    described.lastArea());
        }
        if (known == null) {
            throw new RefusedException(
                    Refusal.invalid(
                            "person-missing",
                            "Say who is wanted: person, or the personId of somebody who is wanted"
                                    + " already."));
        }
        return orders.person(known, actor.unit())
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid(
                                                "unknown-person",
                                                "You see no order on this person: describe the person.")
                                        .with("personId", known)));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/reclassify")
    ResponseEntity<OrderView> reclassify(
            @PathVariable String id,
            @Valid @RequestBody ReclassifyBody body,
            CommandRequest request) {
        return take(
                id,
                request,
                body,
                LegalStep.RECLASSIFY_ORDER,
                body.on(),
                standing -> new WantedOrderCommand.Reclassify(standing.act(), body.to()));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/arrest")
    ResponseEntity<OrderView> arrest(
            @PathVariable String id, @Valid @RequestBody ArrestBody body, CommandRequest request) {
        return take(
                id,
                request,
                body,
                LegalStep.RECORD_ARREST,
                body.on(),
                standing ->
                        new WantedOrderCommand.RecordArrest(
                                standing.act(),
                                Objects.requireNonNullElse(body.arrestedBy(), standing.unit())));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/surrender")
    ResponseEntity<OrderView> surrender(
            @PathVariable String id,
            @Valid @RequestBody SurrenderBody body,
            CommandRequest request) {
        return take(
                id,
                request,
                body,
                LegalStep.RECORD_SURRENDER,
                body.on(),
                standing -> new WantedOrderCommand.RecordSurrender(standing.act()));
    }

    @Rehearsable
    @PostMapping("/{id}/actions/remove")
    ResponseEntity<OrderView> remove(
            @PathVariable String id, @Valid @RequestBody RemoveBody body, CommandRequest request) {
        return take(
                id,
                request,
                body,
                LegalStep.REMOVE_ORDER,
                body.on(),
                standing ->
                        new WantedOrderCommand.Remove(standing.act(), body.reason(), body.note()));
    }

    @GetMapping
    @PreAuthorize(Shapes.READERS)
    PageBody<OrderSummary> list(@ModelAttribute OrderListParameters parameters, Actor actor) {
        ListQuery query = parameters.query(actor.unit(), days);
        List<String> words = parameters.words();
        Page<Hit> page = words.isEmpty() ? search.list(query) : search.find(query, words);
        return new PageBody<>(
                page.map(hit -> OrderSummary.of(hit.order().id(), hit.order().state(), hit.heard()))
                        .items(),
                page.next().orElse(null));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Shapes.READERS)
    ResponseEntity<OrderView> item(@PathVariable String id, Actor actor) {
        return Answers.item(
                orders.find(id, actor.unit()),
                found -> view(found.id(), found.state(), actor, clock.instant()));
    }

    @GetMapping("/{id}/history")
    @PreAuthorize(Shapes.READERS)
    ResponseEntity<HistoryView> history(
            @PathVariable String id, @RequestParam(defaultValue = "0") long after, Actor actor) {
        return Answers.item(
                orders.find(id, actor.unit()), found -> HistoryView.of(found.history(), after));
    }

    private ResponseEntity<OrderView> take(
            String id,
            CommandRequest request,
            Object body,
            LegalStep step,
            LocalDate on,
            Function<Standing, WantedOrderCommand> command) {
        Actor actor = request.person();
        if (request.dryRun()) {
            return Answers.acted(
                    orders.rehearse(id, request.context(body), taker(actor), step, on, command),
                    done ->
                            view(done.id(), done.state(), actor, request.at())
                                    .rehearsed(OrderActions.change(step, on, done.state())),
                    OrderRefusals::of);
        }
        return Answers.acted(
                orders.take(id, request.context(body), taker(actor), step, on, command),
                done -> view(done.id(), done.state(), actor, request.at()),
                OrderRefusals::of);
    }

    private OrderView view(String id, WantedOrder state, Actor reader, Instant now) {
        OrderActions.Shown shown = actions.of(id, state, taker(reader), now);
        return OrderView.of(id, state, shown.offered(), shown.blocked());
    }

    private static Taker taker(Actor actor) {
        return new Taker(actor.unit(), actor.roles());
    }
}
