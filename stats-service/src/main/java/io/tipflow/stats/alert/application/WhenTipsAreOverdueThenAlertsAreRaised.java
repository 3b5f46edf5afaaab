package io.tipflow.stats.alert.application;

import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When the last day to verify a tip (thời hạn kiểm tra, xác minh nguồn tin, Art 147) passed without
 * an outcome, then an alert is raised. Only what came due within a few days alerts: an old backlog
 * is a list to work off, not news.
 */
public final class WhenTipsAreOverdueThenAlertsAreRaised {

    /** How many days back a last day may lie and still be news. */
    static final int DAYS_BACK = 7;

    private final OpenTips open;
    private final TipDeadline deadline;
    private final Alerts alerts;
    private final ZoneId zone;

    public WhenTipsAreOverdueThenAlertsAreRaised(
            OpenTips open, TipDeadline deadline, Alerts alerts, ZoneId zone) {
        this.open = open;
        this.deadline = deadline;
        this.alerts = alerts;
        this.zone = zone;
    }

    /** A tip without an outcome. */
    public record OpenTip(String id, String unit, Optional<String> area) {}

    /** Finds tips without an outcome. */
    @FunctionalInterface
    public interface OpenTips {
        /** Those received on that day. */
        List<OpenTip> receivedOn(LocalDate day);
    }

    /** Knows the last day for the outcome of a tip. */
    @FunctionalInterface
    public interface TipDeadline {
        /** The last day for one received on that day. */
        Optional<LocalDate> lastDay(LocalDate receivedOn);
    }

    /** Looks once, and says how many alerts were raised. */
    public int look(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        int raised = 0;
        for (LocalDate received = today.minusDays(60);
                received.isBefore(today);
                received = received.plusDays(1)) {
            Optional<LocalDate> last = deadline.lastDay(received);
            if (last.isPresent()
                    && last.get().isBefore(today)
                    && !last.get().isBefore(today.minusDays(DAYS_BACK))) {
                raised += raise(received, last.get(), now);
            }
        }
        return raised;
    }

    private int raise(LocalDate received, LocalDate last, Instant now) {
        int raised = 0;
        for (OpenTip tip : open.receivedOn(received)) {
            if (alerts.knows(AlertKind.STEP_OVERDUE, tip.id())) {
                continue;
            }
            String command = "overdue-" + tip.id() + "-" + last;
            alerts.raise(
                    new CommandContext(
                            command,
                            command,
                            "tipflow",
                            now,
                            Optional.empty(),
                            OptionalLong.empty(),
                            command,
                            Optional.empty()),
                    new Alert.About(
                            AlertKind.STEP_OVERDUE,
                            "tips",
                            tip.id(),
                            tip.unit(),
                            tip.area().orElse(null),
                            last,
                            now));
            raised++;
        }
        return raised;
    }
}
