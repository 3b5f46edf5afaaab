package io.tipflow.wanted.order.application;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.wanted.order.domain.Issue;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import io.tipflow.wanted.order.domain.WantedPerson;
import java.util.List;

/** Says what the others are told of what happened to a wanted order: never who the person is. */
final class WantedOrderTranslator {

    private WantedOrderTranslator() {}

    static List<PublicEvent> translate(
            String id, WantedOrder before, WantedOrder after, WantedOrderEvent event) {
        Issue issue = after.issue();
        WantedPerson person = issue.person();
        String kind = after.presentKind().name();
        return switch (event) {
            case WantedOrderEvent.Issued e ->
                    List.of(
                            new WantedEvent.WantedOrderIssued(
                                    issue.on(),
                                    issue.unit(),
                                    person.lastArea(),
                                    issue.offence(),
                                    person.id(),
                                    kind,
                                    issue.danger().name(),
                                    issue.caseFile()));
            case WantedOrderEvent.Reclassified e ->
                    List.of(
                            new WantedEvent.WantedOrderReclassified(
                                    e.on(),
                                    issue.unit(),
                                    person.lastArea(),
                                    issue.offence(),
                                    person.id(),
                                    e.from().name(),
                                    e.to().name()));
            case WantedOrderEvent.SightingNoted e -> List.of();
            case WantedOrderEvent.Arrested e ->
                    List.of(
                            new WantedEvent.FugitiveArrested(
                                    e.on(),
                                    issue.unit(),
                                    person.lastArea(),
                                    issue.offence(),
                                    person.id(),
                                    kind,
                                    e.arrestedBy(),
                                    issue.caseFile()));
            case WantedOrderEvent.Surrendered e ->
                    List.of(
                            new WantedEvent.FugitiveSurrendered(
                                    e.on(),
                                    issue.unit(),
                                    person.lastArea(),
                                    issue.offence(),
                                    person.id(),
                                    kind,
                                    issue.caseFile()));
            case WantedOrderEvent.Removed e ->
                    List.of(
                            new WantedEvent.WantedOrderRemoved(
                                    e.on(),
                                    issue.unit(),
                                    person.lastArea(),
                                    issue.offence(),
                                    person.id(),
                                    kind,
                                    e.reason().name(),
                                    issue.caseFile()));
        };
    }
}
