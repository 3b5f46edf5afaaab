package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.Moment;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fact on the timeline of a case, linked to the next one of its type. */
final class Event {
    final FactType type;
    final Fact fact;
    final long second;
    final Moment moment;

    /** The subject as a number of the timeline, 0 for the whole case. */
    final int who;

    @Nullable Event next;

    Event(FactType type, Fact fact, Moment moment, int who) {
        this.type = type;
        this.fact = fact;
        this.second = moment.second();
        this.moment = moment;
        this.who = who;
    }

    String subject() {
        return fact.subject();
    }

    /** Whether it says anything about that subject: itself, or the whole case. */
    boolean concerns(int subject) {
        return who == 0 || who == subject;
    }

    boolean sets() {
        return !type.sets().isEmpty() || !fact.attributes().isEmpty();
    }

    /** The value it sets for a circumstance, or null. */
    @Nullable String set(String circumstance) {
        String said = fact.attributes().get(circumstance);
        return said != null ? said : type.sets().get(circumstance);
    }

    static int order(Event one, Event other) {
        int bySecond = Long.compare(one.second, other.second);
        if (bySecond != 0) {
            return bySecond;
        }
        int byType = Integer.compare(one.type.index(), other.type.index());
        if (byType != 0) {
            return byType;
        }
        int bySubject = one.subject().compareTo(other.subject());
        return bySubject != 0
                ? bySubject
                : new TreeMap<>(one.fact.attributes())
                        .toString()
                        .compareTo(new TreeMap<>(other.fact.attributes()).toString());
    }
}
