package io.tipflow.rulebook.view;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.TimeLimits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The limits whose end a service hears of. Of the others it can say when they end, but never that
 * somebody is late: nobody tells it when they were met.
 */
public final class Followed {

    private final Set<String> ids;

    private Followed(Set<String> ids) {
        this.ids = ids;
    }

    /** Those that are met by one of the fact types a service is told of. */
    public static Followed by(TimeLimits limits, Set<String> told) {
        return new Followed(
                limits.describe().stream()
                        .filter(limit -> limit.met().stream().anyMatch(told::contains))
                        .map(limit -> limit.id())
                        .collect(toUnmodifiableSet()));
    }

    /** Whether the service hears when this limit is met. */
    public boolean has(Limit limit) {
        return ids.contains(limit.id());
    }

    /** What somebody has to act on first; empty where nothing that is followed waits. */
    public Optional<Due> first(List<Limit> limits) {
        return limits.stream()
                .filter(this::has)
                .flatMap(limit -> Due.of(limit).stream())
                .min(Comparator.comparing(Due::actBy));
    }
}
