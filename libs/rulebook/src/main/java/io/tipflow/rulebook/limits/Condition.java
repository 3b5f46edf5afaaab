package io.tipflow.rulebook.limits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold: one of the alternatives, in each all of the demands.
 *
 * @param alternatives empty where nothing is demanded
 */
record Condition(List<List<Demand>> alternatives) {
    static final Condition NONE = new Condition(List.of());

    /**
     * A value that a circumstance, or an attribute of the fact, must have.
     *
     * @param circumstance index of the circumstance, -1 for an attribute
     * @param name name of either
     * @param accepted the values that satisfy it
     */
    record Demand(int circumstance, String name, Set<String> accepted) {}

    /**
     * Whether it holds as far as the attributes of the fact say; circumstances are taken to hold.
     */
    boolean mayHold(Event event) {
        return holds(event, null);
    }

    /** Whether it holds. */
    boolean holds(Event event, @Nullable Scene scene) {
        if (alternatives.isEmpty()) {
            return true;
        }
        for (int i = 0; i < alternatives.size(); i++) {
            if (all(alternatives.get(i), event, scene)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(List<Demand> demands, Event event, @Nullable Scene scene) {
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            if (demand.circumstance() < 0) {
                if (!demand.accepted().contains(event.type.attribute(event.fact, demand.name()))) {
                    return false;
                }
            } else if (scene != null) {
                String value = scene.value(demand.circumstance());
                if (value == null || !demand.accepted().contains(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The first circumstance a demand needs and the scene does not know; empty where all are known.
     */
    Optional<String> missing(Scene scene) {
        for (List<Demand> demands : alternatives) {
            for (Demand demand : demands) {
                if (demand.circumstance() >= 0 && scene.value(demand.circumstance()) == null) {
                    return Optional.of(demand.name());
                }
            }
        }
        return Optional.empty();
    }
}
