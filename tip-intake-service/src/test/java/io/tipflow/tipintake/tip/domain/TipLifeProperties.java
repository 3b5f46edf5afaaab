package io.tipflow.tipintake.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Decision;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipCommand.NoteCaseInitiated;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TipLifeProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T07:02:00Z");

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
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 3).map(DAY::plusDays);
        Arbitrary<TipCommand> log =
                Combinators.combine(
                                Arbitraries.of(
                                        new Reporter.Anonymous(), new Reporter.Sealed("c2VhbGVk")),
                                Arbitraries.integers().between(-100, 100))
                        .as((reporter, seconds) ->
                                new LogTip(
                                        SampleTips.intake(NOW.plusSeconds(seconds), DAY),
                                        reporter,
                                        NOW));
        Arbitrary<TipCommand> resolve =
                Combinators.combine(Arbitraries.of(DecidedOutcome.values()), days)
                        .as((outcome, day) -> new ResolveTip(outcome, day, "checked", DAY));
        Arbitrary<TipCommand> note =
                Combinators.combine(Arbitraries.of("case-1", "case-2"), days)
                        .as(NoteCaseInitiated::new);
        Arbitrary<TipCommand> reporter =
                Arbitraries.of(new OpenReporter("order"), new DestroyReporter("asked for", DAY));
        return Arbitraries.oneOf(log, resolve, note, reporter).list().ofMaxSize(12);
    }
}
