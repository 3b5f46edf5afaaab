package io.tipflow.rulebook.limits;

import java.util.List;
import java.util.Set;

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
        return holds(name -> event.type.attribute(event.fact, name), index -> null, true);
    }

    /** Whether it holds. */
    boolean holds(Event event, Scene scene) {
        return holds(name -> event.type.attribute(event.fact, name), scene::value, false);
    }

    private interface Attributes {
        String of(String name);
    }

    private interface Circumstances {
        @org.jspecify.annotations.Nullable
        String of(int index);
    }

    private boolean holds(
            Attributes attributes, Circumstances circumstances, boolean attributesOnly) {
        if (alternatives.isEmpty()) {
            return true;
        }
        for (List<Demand> demands : alternatives) {
            if (all(demands, attributes, circumstances, attributesOnly)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(
            List<Demand> demands,
            Attributes attributes,
            Circumstances circumstances,
            boolean attributesOnly) {
        for (Demand demand : demands) {
            if (demand.circumstance() < 0) {
                if (!demand.accepted().contains(attributes.of(demand.name()))) {
                    return false;
                }
            } else if (!attributesOnly) {
                String value = circumstances.of(demand.circumstance());
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
    java.util.Optional<String> missing(Scene scene) {
        for (List<Demand> demands : alternatives) {
            for (Demand demand : demands) {
                if (demand.circumstance() >= 0 && scene.value(demand.circumstance()) == null) {
                    return java.util.Optional.of(demand.name());
                }
            }
        }
        return java.util.Optional.empty();
    }
}
