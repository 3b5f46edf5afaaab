package io.tipflow.embeddedmongo;

/**
 * Prefers an index that leads to few documents, to be sorted afterwards, over one that has the
 * order but may have to be read to its end for a page: whoever searches a rare word in a sorted
 * list.
 *
 * <p>Where a share of all documents match, reading in order looks at about the limit divided by
 * that share. So the narrow index looks at fewer documents where the square of their number is less
 * than the limit times the number of all.
 */
final class NarrowPlans {

    private NarrowPlans() {}

    /**
     * Returns the best plan, or a narrower one where the best would read many documents in vain.
     *
     * @param best reads in the order of the query, up to its limit
     */
    static Plan chosen(RocksStore store, CollectionRecord record, Query query, Plan best) {
        boolean readsInVain = best.sorted() && !best.exact() && query.limit() > 0;
        long documents = record.knownCount(); // not worth counting for
        if (!readsInVain || query.orderBy().isEmpty() || documents < 0) {
            return best;
        }
        Plan narrowest = best;
        long fewest = (long) Math.sqrt((double) query.limit() * documents);
        for (Plan plan :
                QueryPlanner.unsorted(
                        record.prefix(), record.indexes(), query.filter(), query.orderBy(), best)) {
            long keys = keys(store, record, plan, fewest);
            if (keys < fewest) {
                narrowest = plan;
                fewest = keys;
            }
        }
        return narrowest;
    }

    private static long keys(RocksStore store, CollectionRecord record, Plan plan, long most) {
        try (PlanReader reader = new PlanReader(store, record.prefix(), plan)) {
            return reader.countKeys(most);
        }
    }
}
