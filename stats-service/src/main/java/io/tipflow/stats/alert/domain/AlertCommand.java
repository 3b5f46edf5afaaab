package io.tipflow.stats.alert.domain;

import java.time.Instant;

/** What may be asked of an alert, in the order it happens in life. */
public sealed interface AlertCommand {

    /** Raise it. */
    record Raise(Alert.About about) implements AlertCommand {}

    /** A screen of this person shows it. */
    record Display(String person, Instant at) implements AlertCommand {}

    /** The person has seen it and says so. */
    record Acknowledge(String person, Instant at) implements AlertCommand {}

    /** The person sees to it. */
    record Take(String person, String name, Instant at) implements AlertCommand {}

    /** The timer looks at it. */
    record Look(Instant at) implements AlertCommand {}

    /** What it was about is done. */
    record Settle(Instant at) implements AlertCommand {}
}
