package io.tipflow.stats.alert.application;

import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertCommand;
import io.tipflow.stats.alert.domain.AlertDecider;
import io.tipflow.stats.alert.domain.AlertEvent;
import io.tipflow.stats.alert.domain.AlertRefusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The alert as a kind of aggregate; nobody outside is told of it. */
public final class AlertType {

    /** The collection. */
    public static final String NAME = "alert";

    /** The reader of every alert: this service itself. */
    public static final String EVERYTHING = "everything";

    /** Listing fields. */
    public static final String STATE = "state";

    public static final String RAISED_AT = "raisedAt";
    public static final String CHANGED_AT = "changedAt";

    /** What {@link #STATE} is. */
    public static final String OPEN = "OPEN";

    public static final String CLOSED = "CLOSED";

    private AlertType() {}

    /**
     * The type.
     *
     * @param scopeUp who may read what a unit owns
     */
    public static AggregateType<Alert, AlertCommand, AlertEvent, AlertRefusal> of(
            Function<String, Set<String>> scopeUp) {
        return new AggregateType<>(
                NAME,
                new AlertDecider(),
                Alert.class,
                AlertEvent.NAMES,
                (id, before, after, event) -> List.of(),
                alert -> listing(alert, scopeUp));
    }

    private static Listing listing(Alert alert, Function<String, Set<String>> scopeUp) {
        Set<String> readers = new HashSet<>(scopeUp.apply(alert.facts().unit()));
        readers.add(EVERYTHING);
        Map<String, Object> fields = new HashMap<>();
        fields.put(STATE, alert.closed() == null ? OPEN : CLOSED);
        fields.put(RAISED_AT, alert.facts().raisedAt());
        Instant changed = alert.changedAt();
        fields.put(CHANGED_AT, changed == null ? alert.facts().raisedAt() : changed);
        return new Listing(readers, fields, dueAt(alert));
    }

    private static Optional<Instant> dueAt(Alert alert) {
        Alert.Taken taken = alert.taken();
        if (alert.closed() != null) {
            return Optional.empty();
        }
        return taken == null
                ? Optional.ofNullable(alert.climbsAt())
                : Optional.of(taken.at().plus(AlertDecider.IN_HAND));
    }
}
