package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.RocksStore.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the documents a plan leads to, one after the other, from one frozen view. */
final class PlanReader implements AutoCloseable {

    private final byte[] documents;
    private final Plan plan;
    private final RocksStore.View view;
    private final List<Lane> lanes = new ArrayList<>();
    private final @Nullable Set<DocumentKey> seen;

    /** Where the index's entries began just before this view; null for the documents. */
    private final FirstEntry.@Nullable Known first;

    private int nextRange;
    private long keysExamined;
    private long documentsExamined;

    PlanReader(RocksStore store, byte[] documents, Plan plan) {
        this.documents = documents;
        this.plan = plan;
        this.seen = plan.repeats() ? new HashSet<>() : null;
        StoredIndex index = plan.index();
        FirstEntry.Known known = index == null ? null : index.firstEntry().ask();
        this.view = store.view();
        if (index != null) {
            index.hits().increment();
        }
        this.first = known;
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
        return countKeys(Long.MAX_VALUE);
    }

    /** Counts the keys of the plan, but no further than this. */
    long countKeys(long most) {
        long count = 0;
        while (count < most && advance() != null) {
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
                boolean any = lane.scan.next();
                lane.tellFirst(any);
                if (any) {
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
                lane.tellFirst(!lane.isDone());
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

    private Lane lane(int number) {
        KeyRange range = plan.ranges().get(number);
        int orderedFrom = plan.orderedFrom().get(Math.min(number, plan.orderedFrom().size() - 1));
        StoredIndex index = plan.index();
        if (index == null) {
            return new Lane(view.scan(Space.DOCUMENTS, range, plan.backwards()), orderedFrom);
        }
        FirstEntry.Known known = first;
        if (known == null
                || plan.backwards()
                || range.startsAfter(known.first())
                || !index.firstEntry().isStill(known)) {
            return new Lane(view.scan(Space.ENTRIES, range, plan.backwards()), orderedFrom);
        }
        KeyRange shorter = range.from(known.first());
        Lane lane = new Lane(view.scan(Space.ENTRIES, shorter, false), orderedFrom);
        lane.onFirst = key -> index.firstEntry().raise(key == null ? shorter.upper() : key, known);
        return lane;
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        lanes.clear();
        view.close();
        StoredIndex index = plan.index();
        FirstEntry.Known known = first;
        if (index != null && known != null) {
            index.firstEntry().forget(known);
        }
    }

    /** One range being read. */
    private static final class Lane implements AutoCloseable, Comparable<Lane> {

        private final RocksStore.Scan scan;
        private final int orderedFrom;

        /** Is told the first key, or null where there is none; null once it was. */
        private @Nullable Consumer<byte @Nullable []> onFirst;

        private boolean done;

        private Lane(RocksStore.Scan scan, int orderedFrom) {
            this.scan = scan;
            this.orderedFrom = orderedFrom;
        }

        private void tellFirst(boolean any) {
            Consumer<byte @Nullable []> told = onFirst;
            if (told != null) {
                onFirst = null;
                told.accept(any ? scan.key() : null);
            }
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
