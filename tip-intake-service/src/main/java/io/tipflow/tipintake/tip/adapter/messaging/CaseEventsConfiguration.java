package io.tipflow.tipintake.tip.adapter.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.cases.CaseEvent;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.tipintake.tip.application.CaseSteps;
import io.tipflow.tipintake.tip.application.Progress.Stage;
import io.tipflow.tipintake.tip.application.WhenCaseOpenedThenTipsAreResolved;
import io.tipflow.tipintake.tip.application.WhenCaseOpenedThenTipsAreResolved.UnknownTips;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Takes the events about cases: a case that was opened resolves the tips it names. */
@Configuration(proxyBeanMethods = false)
class CaseEventsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CaseEventsConfiguration.class);

    /** The consumer group, and the name of the inbox. */
    private static final String GROUP = "tip-intake";

    /** Tips of another installation, or of a mistyped id: counted, and the case goes on. */
    @Bean
    UnknownTips unknownTips(MeterRegistry meters) {
        Counter counter =
                Counter.builder("tipflow.tips.unknown")
                        .description("Tips that a case names and that are not in the register")
                        .register(meters);
        return (caseFile, tip) -> {
            counter.increment();
            LOG.warn("Case {} names the tip {}, which is not in the register", caseFile, tip);
        };
    }

    @Bean
    Consumer<Message<byte[]>> caseEvents(
            EventConsumers consumers,
            WhenCaseOpenedThenTipsAreResolved automation,
            CaseSteps steps,
            Clock clock) {
        return consumers.of(
                GROUP,
                CaseEvent.class,
                envelope -> {
                    take(envelope, automation, clock);
                    follow(envelope, steps);
                });
    }

    private static void take(
            EventEnvelope<CaseEvent> envelope,
            WhenCaseOpenedThenTipsAreResolved automation,
            Clock clock) {
        switch (envelope.data()) {
            case CaseEvent.CaseOpened opened ->
                    automation.react(
                            EventConsumers.context(envelope, clock.instant()),
                            envelope.subject(),
                            opened.occurredOn(),
                            opened.tips());
            case CaseEvent.AccusedCharged nothing -> {}
            case CaseEvent.CaseFileSent nothing -> {}
            case CaseEvent.CaseAcceptedByProcuracy nothing -> {}
            case CaseEvent.IndictmentFiled nothing -> {}
            case CaseEvent.CaseAcceptedByCourt nothing -> {}
            case CaseEvent.CaseStepOverdue nothing -> {}
            case CaseEvent.JudgmentGiven nothing -> {}
        }
    }

    /** What the reporters of a case's tips are told of its way to the judgment. */
    private static void follow(EventEnvelope<CaseEvent> envelope, CaseSteps steps) {
        String caseFile = envelope.subject();
        CaseEvent event = envelope.data();
        switch (event) {
            case CaseEvent.CaseOpened opened -> {
                if (!opened.tips().isEmpty()) {
                    steps.begin(caseFile);
                }
            }
            case CaseEvent.AccusedCharged charged ->
                    steps.note(caseFile, Stage.ACCUSED_CHARGED, charged.occurredOn());
            case CaseEvent.CaseFileSent sent ->
                    steps.note(caseFile, Stage.INVESTIGATION_CONCLUDED, sent.occurredOn());
            case CaseEvent.CaseAcceptedByProcuracy nothing -> {}
            case CaseEvent.IndictmentFiled filed ->
                    steps.note(caseFile, Stage.INDICTED, filed.occurredOn());
            case CaseEvent.CaseAcceptedByCourt accepted ->
                    steps.note(caseFile, Stage.IN_COURT, accepted.occurredOn());
            case CaseEvent.CaseStepOverdue nothing -> {}
            case CaseEvent.JudgmentGiven given ->
                    steps.note(caseFile, Stage.JUDGED, given.occurredOn());
        }
    }
}
