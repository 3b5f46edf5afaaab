package io.tipflow.kit.relay;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param sweepEvery how often what others left behind is looked for
 * @param leftBehindAfter how old an unpublished event must be to count as left behind
 * @param mostInFlight how many aggregates may wait for the broker at once
 */
public record RelaySettings(Duration sweepEvery, Duration leftBehindAfter, int mostInFlight) {

    /** What the services run with. */
    public static RelaySettings defaults() {
        return new RelaySettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 20_000);
    }
}
