package io.tipflow.stats.alert.domain;

import java.time.Instant;

/** Why a command on an alert is refused: a closed list. */
public sealed interface AlertRefusal {

    /** There is no such alert yet. */
    record NotRaised() implements AlertRefusal {}

    /** Somebody else took it. */
    record TakenByAnother(String name, Instant at) implements AlertRefusal {}

    /** It is over. */
    record Over(Alert.Reason reason, Instant at) implements AlertRefusal {}
}
