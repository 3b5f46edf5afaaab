package io.tipflow.wanted.declaredcount.application;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.wanted.declaredcount.domain.CountCommand;
import io.tipflow.wanted.declaredcount.domain.CountDecider;
import io.tipflow.wanted.declaredcount.domain.CountEvent;
import io.tipflow.wanted.declaredcount.domain.CountRefusal;
import io.tipflow.wanted.declaredcount.domain.DeclaredCount;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.UnitDay;
import java.util.List;

/** How declared counts are written down, published and listed. */
public final class DeclaredCountType {

    /** The collection. */
    public static final String NAME = "wanted_counts";

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
                state ->
                        UnitDay.listing(
                                state.facts().unit(), state.facts().asOf(), jurisdiction, clock));
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
