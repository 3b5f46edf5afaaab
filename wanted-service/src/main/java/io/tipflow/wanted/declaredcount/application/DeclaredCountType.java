package io.tipflow.wanted.declaredcount.application;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.wanted.declaredcount.domain.CountCommand;
import io.tipflow.wanted.declaredcount.domain.CountDecider;
import io.tipflow.wanted.declaredcount.domain.CountEvent;
import io.tipflow.wanted.declaredcount.domain.CountRefusal;
import io.tipflow.wanted.declaredcount.domain.DeclaredCount;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How declared counts are written down, published and listed. */
public final class DeclaredCountType {

    /** The collection. */
    public static final String NAME = "wanted_counts";

    /** The listing field of the unit. */
    public static final String UNIT = "unit";

    /** The listing field of the first instant of the legal day. */
    public static final String AT = "at";

    private DeclaredCountType() {}

    /** The type, under the rules about units. */
    public static AggregateType<DeclaredCount, CountCommand, CountEvent, CountRefusal> of(
            Jurisdiction jurisdiction, LegalClock clock) {
        return new AggregateType<>(
                NAME,
                new CountDecider(),
                DeclaredCount.class,
                CountEvent.NAMES,
                DeclaredCountType::translate,
                state -> listing(state.facts(), jurisdiction, clock));
    }

    private static Listing listing(
            DeclaredCount.Declared declared, Jurisdiction jurisdiction, LegalClock clock) {
        return new Listing(
                jurisdiction.scopeUp(declared.unit()),
                Map.of(UNIT, declared.unit(), AT, clock.startOf(declared.asOf())),
                Optional.empty());
    }

    static List<PublicEvent> translate(
            String id, DeclaredCount before, DeclaredCount after, CountEvent event) {
        return switch (event) {
            case CountEvent.CountDeclared(DeclaredCount.Declared declared) ->
                    List.of(
                            new WantedEvent.WantedCountDeclared(
                                    declared.asOf(), declared.unit(), declared.persons()));
        };
    }
}
