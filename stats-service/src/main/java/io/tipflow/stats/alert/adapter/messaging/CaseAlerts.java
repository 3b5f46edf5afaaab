package io.tipflow.stats.alert.adapter.messaging;

import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.cases.CaseEvent;
import io.tipflow.contracts.cases.CaseEvent.CaseStepOverdue;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.stats.alert.application.Alerts;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertKind;
import java.time.Clock;

/**
 * When the last day of a step of a case passed without it, then an alert is raised; when the case
 * goes on, then it is settled.
 */
public final class CaseAlerts {

    private final Alerts alerts;
    private final Clock clock;

    public CaseAlerts(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Whether an event raises or settles anything. */
    public static boolean concern(CaseEvent event) {
        return switch (event) {
            case CaseStepOverdue overdue -> true;
            case CaseEvent.CaseOpened opened -> false;
            case CaseEvent.AccusedCharged charged -> false;
            case CaseEvent.CaseFileSent sent -> true;
            case CaseEvent.CaseAcceptedByProcuracy accepted -> false;
            case CaseEvent.IndictmentFiled filed -> true;
            case CaseEvent.CaseAcceptedByCourt accepted -> false;
            case CaseEvent.JudgmentGiven given -> true;
        };
    }

    /** Takes one event that is a concern. */
    public void take(EventEnvelope<CaseEvent> event) {
        CommandContext context = EventConsumers.context(event, clock.instant());
        if (event.data() instanceof CaseStepOverdue overdue) {
            alerts.raise(
                    context,
                    new Alert.About(
                            AlertKind.STEP_OVERDUE,
                            "cases",
                            event.subject(),
                            overdue.unit(),
                            overdue.area(),
                            overdue.occurredOn(),
                            context.at()),
                    overdue.unit());
        } else {
            alerts.settle(context, event.subject(), event.data().unit(), context.at());
        }
    }
}
