package io.tipflow.stats.alert.domain;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.stats.alert.domain.Alert.Person;
import io.tipflow.stats.alert.domain.AlertCommand.Acknowledge;
import io.tipflow.stats.alert.domain.AlertCommand.Display;
import io.tipflow.stats.alert.domain.AlertCommand.Look;
import io.tipflow.stats.alert.domain.AlertCommand.Raise;
import io.tipflow.stats.alert.domain.AlertCommand.Settle;
import io.tipflow.stats.alert.domain.AlertCommand.Take;
import io.tipflow.stats.alert.domain.AlertEvent.Acknowledged;
import io.tipflow.stats.alert.domain.AlertEvent.Climbed;
import io.tipflow.stats.alert.domain.AlertEvent.Closed;
import io.tipflow.stats.alert.domain.AlertEvent.Displayed;
import io.tipflow.stats.alert.domain.AlertEvent.Raised;
import io.tipflow.stats.alert.domain.AlertEvent.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an alert. It climbs until somebody takes it; acknowledging only says that one has
 * seen it. Every command may be given again and changes nothing then.
 */
public final class AlertDecider implements Decider<Alert, AlertCommand, AlertEvent, AlertRefusal> {

    /** After so long in somebody's hands an alert is over. */
    public static final Duration IN_HAND = Duration.ofDays(1);

    @Override
    public Alert initial() {
        return Alert.NONE;
    }

    @Override
    public Decision<AlertEvent, AlertRefusal> decide(Alert alert, AlertCommand command) {
        if (alert.about() == null) {
            return command instanceof Raise(Alert.About about)
                    ? Decision.accepted(
                            new Raised(about, about.raisedAt().plus(about.kind().unseen())))
                    : Decision.rejected(new AlertRefusal.NotRaised());
        }
        return switch (command) {
            case Raise again -> Decision.unchanged();
            case Display(String person, Instant at) -> display(alert, person, at);
            case Acknowledge(String person, Instant at) ->
                    alert.isOpenFor(person)
                            ? Decision.accepted(new Acknowledged(person, at))
                            : Decision.unchanged();
            case Take take -> take(alert, take);
            case Look(Instant at) -> look(alert, at);
            case Settle(Instant at) ->
                    alert.closed() == null
                            ? Decision.accepted(new Closed(Alert.Reason.SETTLED, at))
                            : Decision.unchanged();
        };
    }

    private static Decision<AlertEvent, AlertRefusal> display(
            Alert alert, String person, Instant at) {
        boolean known = alert.of(person).filter(p -> p.displayedAt() != null).isPresent();
        if (known || alert.closed() != null) {
            return Decision.unchanged();
        }
        Instant climbs = alert.climbsAt();
        Instant since = alert.levelSince();
        if (climbs != null && since != null && !alert.isSeenOnItsLevel()) {
            climbs = since.plus(alert.facts().kind().untaken());
        }
        return Decision.accepted(new Displayed(person, at, climbs));
    }

    private static Decision<AlertEvent, AlertRefusal> take(Alert alert, Take take) {
        Alert.Taken taken = alert.taken();
        if (taken != null) {
            return taken.by().equals(take.person())
                    ? Decision.unchanged()
                    : Decision.rejected(new AlertRefusal.TakenByAnother(taken.name(), taken.at()));
        }
        Alert.Closed closed = alert.closed();
        return closed == null
                ? Decision.accepted(new Taken(take.person(), take.name(), take.at()))
                : Decision.rejected(new AlertRefusal.Over(closed.reason(), closed.at()));
    }

    private static Decision<AlertEvent, AlertRefusal> look(Alert alert, Instant at) {
        if (alert.closed() != null) {
            return Decision.unchanged();
        }
        Alert.Taken taken = alert.taken();
        if (taken != null) {
            return at.isBefore(taken.at().plus(IN_HAND))
                    ? Decision.unchanged()
                    : Decision.accepted(new Closed(Alert.Reason.IN_HAND, at));
        }
        Instant climbs = alert.climbsAt();
        Optional<AlertLevel> next = alert.level().next();
        if (climbs == null || at.isBefore(climbs) || next.isEmpty()) {
            return Decision.unchanged();
        }
        AlertLevel to = next.get();
        Instant further = to.next().isPresent() ? at.plus(alert.facts().kind().unseen()) : null;
        return Decision.accepted(new Climbed(to, at, further));
    }

    @Override
    public Alert apply(Alert alert, AlertEvent event) {
        return switch (event) {
            case Raised(Alert.About about, Instant climbsAt) ->
                    new Alert(
                            about,
                            about.kind().first(),
                            about.raisedAt(),
                            climbsAt,
                            alert.people(),
                            null,
                            null,
                            about.raisedAt());
            case Displayed(String person, Instant at, var climbsAt) ->
                    alert.with(person, new Person(at, acknowledged(alert, person)), climbsAt, at);
            case Acknowledged(String person, Instant at) ->
                    alert.with(
                            person, new Person(displayed(alert, person), at), alert.climbsAt(), at);
            case Taken(String person, String name, Instant at) -> {
                Alert seen = alert.with(person, new Person(displayed(alert, person), at), null, at);
                yield new Alert(
                        seen.about(),
                        seen.level(),
                        seen.levelSince(),
                        null,
                        seen.people(),
                        new Alert.Taken(person, name, at),
                        null,
                        at);
            }
            case Climbed(AlertLevel to, Instant at, var climbsAt) ->
                    new Alert(
                            alert.about(),
                            to,
                            at,
                            climbsAt,
                            alert.people(),
                            alert.taken(),
                            alert.closed(),
                            at);
            case Closed(Alert.Reason reason, Instant at) ->
                    new Alert(
                            alert.about(),
                            alert.level(),
                            alert.levelSince(),
                            null,
                            alert.people(),
                            alert.taken(),
                            new Alert.Closed(reason, at),
                            at);
        };
    }

    private static @Nullable Instant displayed(Alert alert, String person) {
        return alert.of(person).map(Person::displayedAt).orElse(null);
    }

    private static @Nullable Instant acknowledged(Alert alert, String person) {
        return alert.of(person).map(Person::acknowledgedAt).orElse(null);
    }
}
