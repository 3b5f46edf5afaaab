package io.tipflow.stats.measure;

/**
 * The count of wanted persons that a unit declared for a day: what its report says, whatever the
 * ledger holds.
 *
 * @param source the id of the aggregate it was declared in
 */
public record DeclaredCount(String source, String unit, long persons) {}
