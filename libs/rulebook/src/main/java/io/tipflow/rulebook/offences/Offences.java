package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every offence of the penal law, in every wording.
 *
 * <p>The two dates of a wording alone do not choose the frame for an older act: a milder rule
 * reaches back, a harsher one does not. {@link #frameFor} chooses; {@link #gravityOf} gives the
 * class of the wording in force on a day.
 */
public final class Offences {
    private final Map<OffenceId, List<Offence>> byId;
    private final Map<String, OffenceGroup> groups;
    private final PenalLaw law;

    Offences(Map<OffenceId, List<Offence>> byId, Map<String, OffenceGroup> groups, PenalLaw law) {
        this.byId = byId;
        this.groups = groups;
        this.law = law;
    }

    /** All wordings, in the order of the law. */
    public List<Offence> all() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    /** The wordings of one clause, the oldest first. */
    public List<Offence> wordings(OffenceId id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The wording in force on that day. */
    public Optional<Offence> at(OffenceId id, LocalDate day) {
        return wordings(id).stream().filter(o -> o.validity().contains(day)).findFirst();
    }

    /** The wordings of an article in force on that day, its clauses in order. */
    public List<Offence> article(String article, LocalDate day) {
        return all().stream()
                .filter(o -> o.id().article().equals(article) && o.validity().contains(day))
                .toList();
    }

    /** The gravity class of an offence, written {@code 174.2}, on that day. */
    public Optional<String> gravityOf(String offence, LocalDate at) {
        return at(OffenceId.of(offence), at).map(Offence::gravity);
    }

    /**
     * The group of an offence, written {@code 174.2} or {@code 174}, with the line of the report
     * this offence is counted in, which for some articles is not the line of their chapter.
     */
    public Optional<OffenceGroup> group(String offence) {
        OffenceId id = OffenceId.of(offence);
        return byId.entrySet().stream()
                .filter(e ->
                        e.getKey().equals(id)
                                || (id.clause().isEmpty()
                                        && e.getKey().article().equals(id.article())))
                .findFirst()
                .map(e -> groups.get(e.getValue().getFirst().group()))
                .map(group -> reported(group, id.article()));
    }

    private OffenceGroup reported(OffenceGroup group, String article) {
        String line = law.reportLines().get(article);
        return groups.values().stream()
                .filter(other -> other.reportLine().equals(line))
                .findFirst()
                .map(other ->
                        new OffenceGroup(
                                group.id(),
                                group.name(),
                                other.reportLine(),
                                other.reportName(),
                                true))
                .orElse(group);
    }

    public List<OffenceGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** The gravity classes, the mildest first. */
    public List<GravityClass> classes() {
        return law.classes();
    }

    /**
     * The wording for an act: the one in force on the day of the act, unless one that came into
     * force later, up to the day of the decision, is milder.
     */
    public Optional<Frame> frameFor(String offence, LocalDate act, LocalDate decision) {
        OffenceId id = OffenceId.of(offence);
        Optional<Offence> then = at(id, act);
        if (then.isEmpty()) {
            return Optional.empty();
        }
        Offence chosen = then.get();
        boolean clear = true;
        for (Offence later : wordings(id)) {
            LocalDate from = later.validity().from();
            if (from.isAfter(act) && !from.isAfter(decision)) {
                Optional<Integer> order = law.compare(later, chosen);
                clear = clear && order.isPresent();
                if (order.orElse(0) < 0) {
                    chosen = later;
                }
            }
        }
        Words because =
                chosen.equals(then.get())
                        ? (clear ? law.ofTheAct() : law.unclear())
                        : law.reachesBack();
        return Optional.of(new Frame(chosen, law.article(), because, chosen.verified() && clear));
    }
}
