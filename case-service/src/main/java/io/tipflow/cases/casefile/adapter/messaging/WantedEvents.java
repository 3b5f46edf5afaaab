package io.tipflow.cases.casefile.adapter.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.cases.casefile.application.CaseFiles;
import io.tipflow.cases.casefile.application.WhenWantedThenAccusedIsMarked;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveArrested;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveHandedOver;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveSurrendered;
import io.tipflow.contracts.wanted.WantedEvent.WantedCountDeclared;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderIssued;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderReclassified;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderRemoved;
import io.tipflow.kit.inbox.EventConsumers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the wanted service tells into commands on the case it names. */
public final class WantedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(WantedEvents.class);

    private final WhenWantedThenAccusedIsMarked reaction;
    private final Clock clock;

    public WantedEvents(CaseFiles cases, Clock clock, MeterRegistry meters) {
        Counter skipped =
                Counter.builder("tipflow.case.wanted.skipped")
                        .description("Events of wanted orders that name a case unknown here")
                        .register(meters);
        this.reaction =
                new WhenWantedThenAccusedIsMarked(
                        cases,
                        caseFile -> {
                            skipped.increment();
                            LOG.info("A wanted order names the unknown case {}", caseFile);
                        });
        this.clock = clock;
    }

    /** Takes one event. */
    public void take(EventEnvelope<WantedEvent> event) {
        String order = event.subject();
        switch (event.data()) {
            case WantedOrderIssued e ->
                    note(
                            event,
                            e.caseFile(),
                            new CaseFileCommand.NoteFlight(order, e.person(), e.occurredOn()));
            case WantedOrderReclassified e -> {}
            case FugitiveArrested e ->
                    note(
                            event,
                            e.caseFile(),
                            new CaseFileCommand.NoteCustody(
                                    order, e.person(), e.occurredOn(), false));
            case FugitiveSurrendered e ->
                    note(
                            event,
                            e.caseFile(),
                            new CaseFileCommand.NoteCustody(
                                    order, e.person(), e.occurredOn(), true));
            case WantedOrderRemoved e ->
                    note(
                            event,
                            e.caseFile(),
                            new CaseFileCommand.NoteClearance(
                                    order, e.person(), e.occurredOn(), e.reason()));
            case FugitiveHandedOver e -> {}
            case WantedCountDeclared e -> {}
        }
    }

    private void note(
            EventEnvelope<WantedEvent> event, @Nullable String caseFile, CaseFileCommand note) {
        if (caseFile != null) {
            reaction.react(EventConsumers.context(event, clock.instant()), caseFile, note);
        }
    }
}
