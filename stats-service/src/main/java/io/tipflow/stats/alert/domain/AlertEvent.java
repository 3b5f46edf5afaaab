package io.tipflow.stats.alert.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to an alert; stays in this service. */
public sealed interface AlertEvent {

    /** The names in the history. */
    Map<String, Class<? extends AlertEvent>> NAMES =
            Map.of(
                    "raised", Raised.class,
                    "displayed", Displayed.class,
                    "acknowledged", Acknowledged.class,
                    "taken", Taken.class,
                    "climbed", Climbed.class,
                    "closed", Closed.class);

    /** It was raised. */
    record Raised(Alert.About about, Instant climbsAt) implements AlertEvent {}

    /** A screen of a person showed it for the first time. */
    record Displayed(String person, Instant at, @Nullable Instant climbsAt) implements AlertEvent {}

    /** A person acknowledged it. */
    record Acknowledged(String person, Instant at) implements AlertEvent {}

    /** A person took it; it climbs no further. */
    record Taken(String person, String name, Instant at) implements AlertEvent {}

    /** Nobody took it in time. */
    record Climbed(AlertLevel to, Instant at, @Nullable Instant climbsAt) implements AlertEvent {}

    /** It is over. */
    record Closed(Alert.Reason reason, Instant at) implements AlertEvent {}
}
