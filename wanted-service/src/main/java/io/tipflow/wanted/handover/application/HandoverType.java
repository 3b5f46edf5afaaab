package io.tipflow.wanted.handover.application;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.wanted.handover.domain.Handover;
import io.tipflow.wanted.handover.domain.HandoverCommand;
import io.tipflow.wanted.handover.domain.HandoverDecider;
import io.tipflow.wanted.handover.domain.HandoverEvent;
import io.tipflow.wanted.handover.domain.HandoverRefusal;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.UnitDay;
import java.util.List;

/** How handovers are written down, published and listed. */
public final class HandoverType {

    /** The collection. */
    public static final String NAME = "wanted_handovers";

    private HandoverType() {}

    /** The type, under the rules about units. */
    public static AggregateType<Handover, HandoverCommand, HandoverEvent, HandoverRefusal> of(
            Jurisdiction jurisdiction, LegalClock clock) {
        return new AggregateType<>(
                NAME,
                new HandoverDecider(),
                Handover.class,
                HandoverEvent.NAMES,
                HandoverType::translate,
                state ->
                        UnitDay.listing(
                                state.facts().unit(), state.facts().on(), jurisdiction, clock));
    }

    static List<PublicEvent> translate(
            String id, Handover before, Handover after, HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.HandedOver(Handover.Made made) ->
                    List.of(
                            new WantedEvent.FugitiveHandedOver(
                                    made.on(), made.unit(), made.receiver(), made.persons()));
        };
    }
}
