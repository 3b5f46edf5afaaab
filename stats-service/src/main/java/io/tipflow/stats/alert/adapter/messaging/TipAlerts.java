package io.tipflow.stats.alert.adapter.messaging;

import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.tips.TipEvent;
import io.tipflow.contracts.tips.TipEvent.ReporterWrote;
import io.tipflow.contracts.tips.TipEvent.TipMadeUrgent;
import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.contracts.tips.TipEvent.TipResolved;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.stats.alert.application.Alerts;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an urgent tip was received, a tip became urgent, or a reporter wrote, then an alert is
 * raised; when the tip came to its outcome, then what was raised about it is settled. A tip entered
 * late, of another day than it was received on, is a backlog entry and alerts nobody.
 */
public final class TipAlerts {

    private static final int DAYS_BACK = 1;

    private final Alerts alerts;
    private final Clock clock;
    private final ZoneId zone;

    public TipAlerts(Alerts alerts, Clock clock, ZoneId zone) {
        this.alerts = alerts;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether an event raises or settles anything; most do not. */
    public static boolean concern(TipEvent event) {
        return switch (event) {
            case TipReceived received -> received.urgent();
            case TipMadeUrgent urgent -> true;
            case ReporterWrote wrote -> true;
            case TipResolved resolved -> true;
        };
    }

    private static Alert.About about(
            EventEnvelope<TipEvent> event,
            AlertKind kind,
            @Nullable String area,
            CommandContext context) {
        return new Alert.About(
                kind, "tips", event.subject(), event.data().unit(), area, null, context.at());
    }

    /** Takes one event. */
    public void take(EventEnvelope<TipEvent> event) {
        CommandContext context = EventConsumers.context(event, clock.instant());
        switch (event.data()) {
            case TipReceived received -> {
                LocalDate recorded = LocalDate.ofInstant(event.time(), zone);
                if (received.urgent()
                        && !received.occurredOn().isBefore(recorded.minusDays(DAYS_BACK))) {
                    alerts.raise(
                            context, about(event, AlertKind.URGENT_TIP, received.area(), context));
                }
            }
            case TipMadeUrgent urgent ->
                    alerts.raise(
                            context, about(event, AlertKind.URGENT_TIP, urgent.area(), context));
            // What is written on one day is one alert: the history of the tip has all of it.
            case ReporterWrote wrote ->
                    alerts.raise(
                            context,
                            about(event, AlertKind.REPORTER_WROTE, wrote.area(), context),
                            wrote.occurredOn().toString());
            case TipResolved resolved -> alerts.settle(context, event.subject(), context.at());
        }
    }
}
