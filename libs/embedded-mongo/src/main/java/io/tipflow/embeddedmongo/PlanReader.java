package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.RocksStore.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the documents a plan leads to, one after the other, from one frozen view. */
final class PlanReader implements AutoCloseable {

    private final byte[] documents;
    private final Plan plan;
    private final RocksStore.View view;
    private final List<Lane> lanes = new ArrayList<>();
    private final @Nullable Set<DocumentKey> seen;
    private int nextRange;
    private long keysExamined;
    private long documentsExamined;

    PlanReader(RocksStore store, byte[] documents, Plan plan) {
        this.documents = documents;
        this.plan = plan;
        this.seen = plan.repeats() ? new HashSet<>() : null;
        this.view = store.view();
        StoredIndex index = plan.index();
        if (index != null) {
            index.hits().increment();
        }
    }

    long keysExamined() {
        return keysExamined;
    }

    long documentsExamined() {
        return documentsExamined;
    }

    /** Returns the next document's bytes, or null at the end. */
    byte @Nullable [] next() {
        while (true) {
            Lane lane = advance();
            if (lane == null) {
                return null;
            }
            keysExamined++;
            if (plan.index() == null) {
                documentsExamined++;
                return lane.scan.value();
            }
            byte[] key = documentKeyOf(lane);
            if (seen != null && !seen.add(new DocumentKey(key))) {
                continue;
            }
            byte[] document = view.get(Space.DOCUMENTS, KeyRange.concat(documents, key));
            documentsExamined++;
            if (document == null) {
                throw new IllegalStateException(
                        "Expected a document behind every index entry, but found none");
            }
            return document;
        }
    }

    /** Counts the keys of the plan without reading documents. */
    long countKeys() {
        long count = 0;
        while (advance() != null) {
            count++;
        }
        keysExamined += count;
        return count;
    }

    private byte[] documentKeyOf(Lane lane) {
        byte[] value = lane.scan.value();
        StoredIndex index = plan.index();
        if (index != null && index.isUnique()) {
            return value;
        }
        byte[] key = lane.scan.key();
        return Arrays.copyOfRange(key, IndexEntries.offsetIn(value), key.length);
    }

    /** Moves to the next key of the plan and returns the lane that stands on it. */
    private @Nullable Lane advance() {
        return plan.merged() ? advanceMerged() : advanceInTurn();
    }

    private @Nullable Lane advanceInTurn() {
        while (true) {
            if (!lanes.isEmpty()) {
                Lane lane = lanes.getFirst();
                if (lane.scan.next()) {
                    return lane;
                }
                lane.close();
                lanes.clear();
            }
            if (nextRange >= plan.ranges().size()) {
                return null;
            }
            int range = plan.backwards() ? plan.ranges().size() - 1 - nextRange : nextRange;
            nextRange++;
            lanes.add(lane(range));
        }
    }

    private @Nullable Lane advanceMerged() {
        if (nextRange == 0) {
            nextRange = plan.ranges().size();
            for (int i = 0; i < nextRange; i++) {
                Lane lane = lane(i);
                lanes.add(lane);
                lane.move();
            }
        } else {
            lanes.getFirst().move();
        }
        lanes.removeIf(Lane::isDone);
        if (lanes.isEmpty()) {
            return null;
        }
        int best = 0;
        for (int i = 1; i < lanes.size(); i++) {
            int order = lanes.get(i).compareTo(lanes.get(best));
            if (plan.backwards() ? order > 0 : order < 0) {
                best = i;
            }
        }
        Lane lane = lanes.get(best);
        lanes.set(best, lanes.getFirst());
        lanes.set(0, lane);
        return lane;
    }

    private Lane lane(int range) {
        Space space = plan.index() == null ? Space.DOCUMENTS : Space.ENTRIES;
        return new Lane(
                view.scan(space, plan.ranges().get(range), plan.backwards()),
                plan.orderedFrom().get(Math.min(range, plan.orderedFrom().size() - 1)));
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        lanes.clear();
        view.close();
    }

    /** One range being read. */
    private static final class Lane implements AutoCloseable, Comparable<Lane> {

        private final RocksStore.Scan scan;
        private final int orderedFrom;
        private boolean done;

        private Lane(RocksStore.Scan scan, int orderedFrom) {
            this.scan = scan;
            this.orderedFrom = orderedFrom;
        }

        private void move() {
            done = !scan.next();
            if (done) {
                scan.close();
            }
        }

        private boolean isDone() {
            return done;
        }

        @Override
        public int compareTo(Lane other) {
            byte[] mine = scan.key();
            byte[] theirs = other.scan.key();
            return Arrays.compareUnsigned(
                    mine, orderedFrom, mine.length, theirs, other.orderedFrom, theirs.length);
        }

        @Override
        public void close() {
            scan.close();
        }
    }
}
