package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.counting.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one case in their order, found by type, with the circumstances they set. */
final class Timeline {
    private final CaseFacts facts;
    private final @Nullable Event[] first;
    private final List<FactType> present = new ArrayList<>(48);
    private final List<Event> setters = new ArrayList<>();
    private final List<Circumstance> circumstances;
    private final List<String> subjects = new ArrayList<>(2);
    final long asOf;
    final Moment now;

    Timeline(FactTypes types, List<Circumstance> circumstances, Zone zone, CaseFacts facts) {
        this.facts = facts;
        this.circumstances = circumstances;
        this.asOf = facts.asOf().getEpochSecond();
        this.now = zone.at(asOf);
        this.first = new Event[types.typeCount()];
        if (!facts.circumstances().isEmpty()) {
            facts.circumstances().forEach(types::check);
        }
        if (!facts.subjects().isEmpty()) {
            facts.subjects().forEach((subject, own) -> own.forEach(types::check));
        }
        List<Event> events = new ArrayList<>(facts.facts().size());
        for (Fact fact : facts.facts()) {
            FactType type = types.typeOf(fact);
            long second = fact.at().getEpochSecond();
            if (second <= asOf) {
                events.add(new Event(type, fact, zone.at(second), who(fact.subject())));
            }
        }
        events.sort(Event::order);
        @Nullable Event[] last = new Event[first.length];
        for (Event event : events) {
            int index = event.type.index();
            Event before = last[index];
            if (before == null) {
                first[index] = event;
                present.add(event.type);
            } else {
                before.next = event;
            }
            last[index] = event;
            if (event.sets()) {
                setters.add(event);
            }
        }
    }

    /** The types of which there is a fact. */
    List<FactType> types() {
        return present;
    }

    private int who(String subject) {
        if (subject.isEmpty()) {
            return 0;
        }
        int known = subjects.indexOf(subject);
        if (known < 0) {
            subjects.add(subject);
            return subjects.size();
        }
        return known + 1;
    }

    /** The first fact of a type; the others follow by {@code next}. */
    @Nullable Event first(FactType type) {
        return first[type.index()];
    }

    /**
     * The value of a circumstance: the last one said of the subject itself, else the last one said
     * of the case, else the default.
     */
    @Nullable String value(
            int index,
            String subject,
            int who,
            @Nullable Event start,
            long until,
            boolean inclusive) {
        Circumstance circumstance = circumstances.get(index);
        String name = circumstance.id();
        String ofTheCase = null;
        for (int i = setters.size() - 1; i >= 0; i--) {
            Event event = setters.get(i);
            if (event.concerns(who) && (counts(event, until, inclusive) || isSame(event, start))) {
                String value = event.set(name);
                if (value != null) {
                    if (event.who == who) {
                        return value;
                    }
                    ofTheCase = ofTheCase == null ? value : ofTheCase;
                }
            }
        }
        if (!subject.isEmpty()) {
            Map<String, String> own = facts.subjects().get(subject);
            String value = own == null ? null : own.get(name);
            if (value != null) {
                return value;
            }
        }
        if (ofTheCase != null) {
            return ofTheCase;
        }
        String said = facts.circumstances().get(name);
        return said != null ? said : circumstance.byDefault();
    }

    private static boolean counts(Event event, long until, boolean inclusive) {
        return inclusive ? event.second <= until : event.second < until;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Event event, @Nullable Event start) {
        return event == start;
    }
}
