package io.tipflow.wanted.handover.application;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.wanted.handover.domain.Handover;
import io.tipflow.wanted.handover.domain.HandoverCommand;
import io.tipflow.wanted.handover.domain.HandoverDecider;
import io.tipflow.wanted.handover.domain.HandoverEvent;
import io.tipflow.wanted.handover.domain.HandoverRefusal;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How handovers are written down, published and listed. */
public final class HandoverType {

    /** The collection. */
    public static final String NAME = "wanted_handovers";

    /** The listing field of the unit. */
    public static final String UNIT = "unit";

    /** The listing field of the first instant of the legal day. */
    public static final String AT = "at";

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
                state -> listing(state.facts(), jurisdiction, clock));
    }

    private static Listing listing(
            Handover.Made made, Jurisdiction jurisdiction, LegalClock clock) {
        return new Listing(
                jurisdiction.scopeUp(made.unit()),
                Map.of(UNIT, made.unit(), AT, clock.startOf(made.on())),
                Optional.empty());
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
