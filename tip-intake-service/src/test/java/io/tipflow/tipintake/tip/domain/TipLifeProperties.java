package io.tipflow.tipintake.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TipLifeProperties {

    private final TipDecider decider = new TipDecider();

    @Property(tries = 500)
    void whateverIsAskedTheHistoryRefoldsToTheState(@ForAll("lives") List<TipCommand> life) {
        Tip state = decider.initial();
        List<TipEvent> history = new ArrayList<>();
        for (TipCommand command : life) {
            if (decider.decide(state, command)
                    instanceof Decision.Accepted<TipEvent, TipRefusal>(List<TipEvent> events)) {
                for (TipEvent event : events) {
                    state = decider.apply(state, event);
                    history.add(event);
                }
            }
        }
        Tip refolded = decider.initial();
        for (TipEvent event : history) {
            refolded = decider.apply(refolded, event);
        }
        assertThat(refolded).isEqualTo(state);
    }

    @Property(tries = 500)
    void aTipIsLoggedOnceAndResolvedOnce(@ForAll("lives") List<TipCommand> life) {
        Tip state = decider.initial();
        int logged = 0;
        int resolved = 0;
        for (TipCommand command : life) {
            if (decider.decide(state, command)
                    instanceof Decision.Accepted<TipEvent, TipRefusal>(List<TipEvent> events)) {
                for (TipEvent event : events) {
                    state = decider.apply(state, event);
                    logged += event instanceof TipEvent.TipLogged ? 1 : 0;
                    resolved +=
                            event instanceof TipEvent.TipDecided
                                            || event instanceof TipEvent.TipLedToCase
                                    ? 1
                                    : 0;
                }
            }
        }
        assertThat(logged).isLessThanOrEqualTo(1);
        assertThat(resolved).isLessThanOrEqualTo(logged);
        assertThat(state instanceof Tip.Resolved).isEqualTo(resolved == 1);
    }

    @Provide
    Arbitrary<List<TipCommand>> lives() {
        return TipLives.any();
    }
}
