package io.tipflow.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many cases and persons had passed each step until the end of each half year.
 *
 * <p>Cases pass the steps in one order, so a case is a position on a line, and how far each step
 * had come until the end of a half year is a mark on it. What lies between two neighbouring marks
 * has one history by half years. The marks are chosen so that their differences are the figures of
 * the report: what is on file is a mark of the step into a register, less one of the step out of
 * it.
 */
final class Turnover {

    /** The steps, in the order in which a case passes them. */
    enum Passage {
        SENT,
        ACCEPTED_BY_PROCURACY,
        INDICTED,
        ACCEPTED_BY_COURT,
        JUDGED
    }

    /** How far a step had come: so many cases with so many natural persons accused. */
    record Mark(int cases, int persons) {}

    /** Cases between two marks. */
    record Segment(int from, int cases, int persons) {}

    private static final Mark START = new Mark(0, 0);

    /** By step, until the end of 2022, June 2023, December 2023, June 2024. */
    private static final List<List<Mark>> MARKS =
            List.of(
                    List.of(
                            new Mark(51, 73),
                            new Mark(360, 552),
                            new Mark(691, 1114),
                            new Mark(1097, 1910)),
                    List.of(
                            new Mark(46, 65),
                            new Mark(354, 542),
                            new Mark(684, 1102),
                            new Mark(1089, 1894)),
                    List.of(
                            new Mark(38, 52),
                            new Mark(343, 524),
                            new Mark(675, 1087),
                            new Mark(1071, 1859)),
                    List.of(
                            new Mark(38, 52),
                            new Mark(340, 521),
                            new Mark(669, 1077),
                            new Mark(1062, 1844)),
                    List.of(START, new Mark(264, 509), new Mark(589, 967), new Mark(937, 1621)));

    /** Cases that will be sent or wait to be, opened until the end of each half year. */
    private static final int[] OPENED = {291, 737, 970, 1301};

    /** Cases without a known perpetrator, opened until the end of each half year. */
    private static final int[] UNSOLVED = {60, 130, 210, 300};

    /** Persons charged in cases that are never sent: in the line behind its end, and unsolved. */
    static final int PERSONS_WAITING = 418;

    static final int CASES_WAITING_WITH_PERSONS = 180;
    static final int PERSONS_UNSOLVED = 20;

    /** The investigation's persons of the first half of 2023, which the report does not give. */
    static final int INVESTIGATION_PERSONS_2023 = 1050;

    /**
     * The cases left at the courts at the end of June 2023 that are against commercial legal
     * entities alone.
     */
    static final int ENTITY_ONLY = 64;

    private Turnover() {}

    static int lineLength() {
        return OPENED[OPENED.length - 1];
    }

    static int sentInAll() {
        return MARKS.getFirst().getLast().cases();
    }

    static int unsolved() {
        return UNSOLVED[UNSOLVED.length - 1];
    }

    /** When the case at a position of the line was opened. */
    static Period openedAt(int position) {
        return periodOf(OPENED, position).orElseThrow();
    }

    /** When an unsolved case was opened. */
    static Period unsolvedOpenedAt(int position) {
        return periodOf(UNSOLVED, position).orElseThrow();
    }

    /** When the case at a position took a step, if it did. */
    static Optional<Period> at(Passage passage, int position) {
        int[] until =
                MARKS.get(List.of(Passage.values()).indexOf(passage)).stream()
                        .mapToInt(Mark::cases)
                        .toArray();
        return periodOf(until, position);
    }

    /** The cases that were sent, as they lie between the marks. */
    static List<Segment> segments() {
        TreeMap<Integer, Integer> marks = new TreeMap<>();
        MARKS.stream()
                .flatMap(List::stream)
                .forEach(mark -> marks.put(mark.cases(), mark.persons()));
        List<Segment> segments = new ArrayList<>();
        Mark before = START;
        for (var mark : marks.tailMap(1).entrySet()) {
            segments.add(
                    new Segment(
                            before.cases(),
                            mark.getKey() - before.cases(),
                            mark.getValue() - before.persons()));
            before = new Mark(mark.getKey(), mark.getValue());
        }
        return segments;
    }

    private static Optional<Period> periodOf(int[] until, int position) {
        for (int i = 0; i < until.length; i++) {
            if (position < until[i]) {
                return Optional.of(List.of(Period.values()).get(i));
            }
        }
        return Optional.empty();
    }
}
