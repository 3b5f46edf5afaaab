package io.tipflow.stats.measure;

import java.util.List;

/**
 * What is known of one wanted order (quyết định truy nã).
 *
 * @param order its id
 * @param person under which several orders on the same person are counted once
 * @param unit the issuing body, on whose list it counts
 * @param steps in the order they were decided
 */
public record OrderHistory(String order, String person, String unit, List<Step> steps) {

    public OrderHistory {
        steps = List.copyOf(steps);
    }

    /** What can happen to an order. */
    public enum What {
        ISSUED,
        RECLASSIFIED,
        ARRESTED,
        SURRENDERED,
        REMOVED
    }

    /**
     * One step.
     *
     * @param day the legal day, as days since 1970
     * @param international whether the order is international (truy nã quốc tế) from then on
     */
    public record Step(What what, int day, boolean international) {}
}
