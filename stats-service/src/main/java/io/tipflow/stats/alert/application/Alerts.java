package io.tipflow.stats.alert.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertCommand;
import io.tipflow.stats.alert.domain.AlertEvent;
import io.tipflow.stats.alert.domain.AlertKind;
import io.tipflow.stats.alert.domain.AlertRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Raises, shows, takes and settles alerts. */
public final class Alerts {

    /** The longest list. */
    public static final int MOST = 200;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int PAGES = 10;

    private final Aggregates<Alert, AlertCommand, AlertEvent, AlertRefusal> aggregates;

    public Alerts(Aggregates<Alert, AlertCommand, AlertEvent, AlertRefusal> aggregates) {
        this.aggregates = aggregates;
    }

    /** The id of the one alert of a kind about a subject. */
    public static String id(AlertKind kind, String subject) {
        return switch (kind) {
            case URGENT_TIP -> "urgent-" + subject;
            case STEP_OVERDUE -> "overdue-" + subject;
            case REPORTER_WROTE -> "wrote-" + subject;
        };
    }

    /** Raises an alert, unless there is or was one about the same already. */
    public void raise(CommandContext context, Alert.About about) {
        aggregates.create(
                id(about.kind(), about.subject()), context, new AlertCommand.Raise(about));
    }

    /** Raises an alert about something that may happen again, once for each occasion. */
    public void raise(CommandContext context, Alert.About about, String occasion) {
        aggregates.create(
                id(about.kind(), about.subject()) + "-" + occasion,
                context,
                new AlertCommand.Raise(about));
    }

    /** Settles what is open about a subject. */
    public void settle(CommandContext context, String subject, Instant at) {
        for (AlertKind kind : AlertKind.values()) {
            aggregates.act(id(kind, subject), context, new AlertCommand.Settle(at));
        }
    }

    /** Settles what is overdue about a subject on one occasion. */
    public void settle(CommandContext context, String subject, String occasion, Instant at) {
        aggregates.act(
                id(AlertKind.STEP_OVERDUE, subject) + "-" + occasion,
                context,
                new AlertCommand.Settle(at));
    }

    /** Whether there is or was an alert of a kind about a subject. */
    public boolean knows(AlertKind kind, String subject) {
        return aggregates.find(id(kind, subject), Optional.empty()).isPresent();
    }

    /** The timer's look at an alert. */
    public void look(String id, Instant now) {
        aggregates.act(
                id,
                new CommandContext(
                        "look-" + now.toEpochMilli(),
                        "look",
                        "tipflow",
                        now,
                        Optional.empty(),
                        OptionalLong.empty(),
                        id,
                        Optional.empty()),
                new AlertCommand.Look(now));
    }

    /** The ids of those the timer has to look at. */
    public List<String> due(Instant now, int limit) {
        return aggregates.due(now, limit);
    }

    /** What an addressed person does with an alert; absent for whom it does not address. */
    public Outcome<Alert, AlertRefusal> act(
            String id, CommandContext context, Person person, AlertCommand command) {
        if (find(id, person).isEmpty()) {
            return new Outcome.Absent<>(id);
        }
        return aggregates.act(id, context, command);
    }

    /** An alert that addresses the person. */
    public Optional<Current<Alert>> find(String id, Person person) {
        return aggregates
                .find(id, Optional.of(person.unit()))
                .filter(current -> addresses(current.state(), person));
    }

    /** The alerts that are open for a person, the latest first. */
    public List<Current<Alert>> openFor(Person person) {
        return addressed(
                person,
                List.of(new Criterion.Is(AlertType.STATE, AlertType.OPEN)),
                AlertType.RAISED_AT,
                alert -> alert.isOpenFor(person.subject()));
    }

    /** All alerts that address a person and changed within a week, the latest change first. */
    public List<Current<Alert>> allFor(Person person, Instant now) {
        return addressed(
                person,
                List.of(new Criterion.Between(AlertType.CHANGED_AT, now.minus(WEEK), null)),
                AlertType.CHANGED_AT,
                alert -> true);
    }

    private List<Current<Alert>> addressed(
            Person person,
            List<Criterion> criteria,
            String sortField,
            java.util.function.Predicate<Alert> wanted) {
        List<Current<Alert>> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < PAGES && found.size() < MOST; page++) {
            Page<Current<Alert>> next =
                    aggregates.list(
                            new ListQuery(person.unit(), criteria, sortField, true, cursor, MOST));
            next.items().stream()
                    .filter(current -> addresses(current.state(), person))
                    .filter(current -> wanted.test(current.state()))
                    .limit(MOST - found.size())
                    .forEach(found::add);
            cursor = next.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** Whether an alert addresses a person, who may read it. */
    static boolean addresses(Alert alert, Person person) {
        return alert.level().addresses(person.roles(), person.unit().equals(alert.facts().unit()));
    }

    /** A page of all open alerts, for the board of this instance. */
    Page<Current<Alert>> allOpen(Optional<String> cursor) {
        return aggregates.list(
                new ListQuery(
                        AlertType.EVERYTHING,
                        List.of(new Criterion.Is(AlertType.STATE, AlertType.OPEN)),
                        AlertType.RAISED_AT,
                        true,
                        cursor,
                        MOST));
    }

    /** A page of what changed since an instant, the latest change last. */
    Page<Current<Alert>> changedSince(Instant since, Optional<String> cursor) {
        return aggregates.list(
                new ListQuery(
                        AlertType.EVERYTHING,
                        List.of(new Criterion.Between(AlertType.CHANGED_AT, since, null)),
                        AlertType.CHANGED_AT,
                        false,
                        cursor,
                        MOST));
    }
}
