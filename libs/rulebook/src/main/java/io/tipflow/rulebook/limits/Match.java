package io.tipflow.rulebook.limits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule waits for.
 *
 * @param type its type
 * @param when what its attributes must say
 * @param ofAnybody whether a fact about one person counts for the whole case
 */
record Match(FactType type, Condition when, boolean ofAnybody) {

    /** The first fact of this kind about the subject at or after an instant, or null. */
    @Nullable Event find(Timeline timeline, int who, long from) {
        for (Event event = timeline.first(type); event != null; event = event.next) {
            if (event.second >= from && (ofAnybody || event.concerns(who)) && when.mayHold(event)) {
                return event;
            }
        }
        return null;
    }

    /** The earliest fact of any of these kinds, or null. */
    static @Nullable Event earliest(List<Match> matches, Timeline timeline, int who, long from) {
        Event found = null;
        for (int i = 0; i < matches.size(); i++) {
            Event event = matches.get(i).find(timeline, who, from);
            if (event != null && (found == null || event.second < found.second)) {
                found = event;
            }
        }
        return found;
    }
}
