package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case file (vụ án) as its history left it.
 *
 * @param decision what opened it; absent only before anything happened
 * @param accused in the order they were charged
 * @param wanted what wanted orders say, the latest last
 */
public record CaseFile(
        CaseStatus status,
        @Nullable Initiation decision,
        List<Accused> accused,
        Course course,
        List<WantedMark> wanted) {

    /** Before anything happened. */
    public static final CaseFile NONE =
            new CaseFile(CaseStatus.UNOPENED, null, List.of(), Course.NONE, List.of());

    public CaseFile {
        accused = List.copyOf(accused);
        wanted = List.copyOf(wanted);
    }

    /**
     * What opened the case.
     *
     * @throws NullPointerException before anything happened
     */
    public Initiation initiation() {
        return Objects.requireNonNull(
                decision, "Expected an opened case, but nothing happened yet");
    }

    /** How many natural persons are accused. */
    public int persons() {
        return count(AccusedKind.INDIVIDUAL);
    }

    /** How many commercial legal entities are accused. */
    public int entities() {
        return count(AccusedKind.LEGAL_ENTITY);
    }

    private int count(AccusedKind kind) {
        return (int) accused.stream().filter(a -> a.kind() == kind).count();
    }

    /** The unit that an authority's steps belong to, once it is known. */
    public Optional<String> unitOf(Authority authority) {
        return switch (authority) {
            case INVESTIGATION -> Optional.ofNullable(decision).map(Initiation::unit);
            case PROCURACY -> Optional.ofNullable(course.procuracy());
            case COURT -> Optional.ofNullable(course.court());
        };
    }

    /** The unit that has to act now: the one at whose stage the case stands. */
    public Optional<String> actingUnit() {
        return switch (status) {
            case UNOPENED -> Optional.empty();
            case INVESTIGATING -> unitOf(Authority.INVESTIGATION);
            case CONCLUDED, AT_PROCURACY -> unitOf(Authority.PROCURACY);
            case PROSECUTED, AT_COURT, JUDGED -> unitOf(Authority.COURT);
        };
    }

    /** What wanted orders say about an accused: a flight or an arrest, whichever came last. */
    public Optional<WantedMark> markOf(String accusedId) {
        List<WantedMark> marks =
                wanted.stream().filter(m -> accusedId.equals(m.accused())).toList();
        return marks.stream()
                .filter(m -> m.whereabouts() != Whereabouts.CLEARED)
                .reduce((earlier, later) -> later)
                .or(() -> marks.stream().reduce((earlier, later) -> later));
    }

    /** The last legal day of the course so far, which no later step may precede. */
    LocalDate lastDay() {
        return Stream.concat(
                        Stream.of(
                                        initiation().on(),
                                        course.fileSentOn(),
                                        course.acceptedByProcuracyOn(),
                                        course.indictedOn(),
                                        course.acceptedByCourtOn(),
                                        course.judgedOn())
                                .filter(Objects::nonNull),
                        accused.stream().map(Accused::chargedOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * The accused that a wanted order is about: the one its person names, else the only natural
     * person.
     */
    Optional<String> accusedMeant(String person) {
        List<String> persons =
                accused.stream()
                        .filter(a -> a.kind() == AccusedKind.INDIVIDUAL)
                        .map(Accused::id)
                        .toList();
        if (persons.contains(person)) {
            return Optional.of(person);
        }
        return persons.size() == 1 ? Optional.of(persons.getFirst()) : Optional.empty();
    }

    Optional<WantedMark> markBy(String order) {
        return wanted.stream().filter(m -> m.order().equals(order)).findFirst();
    }

    CaseFile now(CaseStatus next, Course advanced) {
        return new CaseFile(next, decision, accused, advanced, wanted);
    }

    CaseFile charged(Accused another) {
        List<Accused> all = new ArrayList<>(accused);
        all.add(another);
        return new CaseFile(status, decision, all, course, wanted);
    }

    CaseFile judged(LocalDate on, Map<String, Verdict> verdicts) {
        return new CaseFile(
                CaseStatus.JUDGED,
                decision,
                accused.stream().map(a -> a.judged(verdicts.get(a.id()))).toList(),
                course.judged(on),
                wanted);
    }

    CaseFile marked(WantedMark mark) {
        List<WantedMark> marks = new ArrayList<>(wanted);
        marks.removeIf(m -> m.order().equals(mark.order()));
        marks.add(mark);
        return new CaseFile(status, decision, accused, course, marks);
    }
}
