package io.tipflow.demo.plan;

import io.tipflow.demo.plan.Plan.Accused;
import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Turnover.Passage;
import io.tipflow.demo.plan.Turnover.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes up the cases so that they turn over as planned. */
final class CaseMaker {

    private final Made made;
    private final int[] persons = new int[Turnover.lineLength()];
    private final int[] chargedLate = new int[Turnover.lineLength()];
    private final Set<Integer> entityOnly = new HashSet<>();
    private final int[] unsolvedPersons = new int[Turnover.unsolved()];

    CaseMaker(Made made) {
        this.made = made;
    }

    /** All cases; those that are never solved stand last. */
    List<CaseFile> cases() {
        shareOutPersons();
        shareOutUnsolved();
        chooseChargedLate();
        List<CaseFile> cases = new ArrayList<>();
        for (int position = 0; position < persons.length; position++) {
            cases.add(inLine(position));
        }
        for (int position = 0; position < unsolvedPersons.length; position++) {
            cases.add(unsolved(cases.size(), position));
        }
        return cases;
    }

    private void shareOutPersons() {
        for (Segment segment : Turnover.segments()) {
            int entities = segment.persons() < segment.cases() ? Turnover.ENTITY_ONLY : 0;
            for (int i = 0; i < entities; i++) {
                entityOnly.add(segment.from() + i);
            }
            int natural = segment.cases() - entities;
            put(made.parts(segment.persons(), natural), segment.from() + entities);
        }
        put(
                made.parts(Turnover.PERSONS_WAITING, Turnover.CASES_WAITING_WITH_PERSONS),
                Turnover.sentInAll());
    }

    private void put(int[] shares, int from) {
        System.arraycopy(shares, 0, persons, from, shares.length);
    }

    /** One known fugitive in the first unsolved cases of each half year since 2023. */
    private void shareOutUnsolved() {
        Map<Period, Integer> fugitives =
                new EnumMap<>(
                        Map.of(
                                Period.BEFORE, 0,
                                Period.FIRST_HALF_2023, 6,
                                Period.SECOND_HALF_2023, 6,
                                Period.FIRST_HALF_2024, Turnover.PERSONS_UNSOLVED - 12));
        for (int position = 0; position < unsolvedPersons.length; position++) {
            Period opened = Turnover.unsolvedOpenedAt(position);
            int left = fugitives.getOrDefault(opened, 0);
            if (left > 0) {
                unsolvedPersons[position] = 1;
                fugitives.put(opened, left - 1);
            }
        }
    }

    /** Some co-accused are found only after June 2023, as many as the figure of then leaves out. */
    private void chooseChargedLate() {
        int charged = 0;
        List<Integer> candidates = new ArrayList<>();
        for (int position = 0; position < persons.length; position++) {
            boolean opened = Turnover.openedAt(position).compareTo(Period.FIRST_HALF_2023) <= 0;
            Period sent = Turnover.at(Passage.SENT, position).orElse(null);
            if (opened && sent != Period.BEFORE) {
                charged += persons[position];
                if (sent != null && sent.compareTo(Period.FIRST_HALF_2023) > 0) {
                    for (int i = 1; i < persons[position]; i++) {
                        candidates.add(position);
                    }
                }
            }
        }
        for (int position = 0; position < unsolvedPersons.length; position++) {
            if (Turnover.unsolvedOpenedAt(position).compareTo(Period.FIRST_HALF_2023) <= 0) {
                charged += unsolvedPersons[position];
            }
        }
        int late = charged - Turnover.INVESTIGATION_PERSONS_2023;
        if (late < 0 || late > candidates.size()) {
            throw new IllegalStateException("Expected room for the persons of June 2023");
        }
        shuffle(candidates);
        candidates.subList(0, late).forEach(position -> chargedLate[position]++);
    }

    private void shuffle(List<Integer> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, made.below(i + 1));
        }
    }

    private CaseFile inLine(int position) {
        List<Period> periods = new ArrayList<>();
        periods.add(Turnover.openedAt(position));
        for (Passage passage : Passage.values()) {
            Turnover.at(passage, position).ifPresent(periods::add);
        }
        List<LocalDate> days = days(periods);
        boolean entity = entityOnly.contains(position);
        Charge charge = Charge.any(entity ? Charge.OF_ENTITIES : Charge.OF_PERSONS, made);
        LocalDate lastDay = days.size() > 1 ? days.get(1) : periods.getFirst().last();
        List<Accused> accused = new ArrayList<>();
        boolean judged = days.size() == periods.size() && periods.size() == 6;
        for (int i = 0; i < persons[position]; i++) {
            boolean late = i >= persons[position] - chargedLate[position];
            LocalDate chargedOn =
                    late
                            ? made.day(periods.get(1).first(), lastDay)
                            : made.day(
                                    days.getFirst(), earlier(lastDay, periods.getFirst().last()));
            accused.add(person(charge, chargedOn, judged && made.oneIn(300)));
        }
        if (entity) {
            accused.add(company(charge, position, made.day(days.getFirst(), lastDay)));
        }
        return caseFile(position, charge, entity, days, accused);
    }

    private CaseFile unsolved(int index, int position) {
        Period opened = Turnover.unsolvedOpenedAt(position);
        LocalDate openedOn = made.day(opened.first(), opened.last());
        Charge charge = Charge.any(Charge.OF_PERSONS, made);
        List<Accused> accused =
                unsolvedPersons[position] == 0
                        ? List.of()
                        : List.of(person(charge, made.day(openedOn, opened.last()), false));
        return caseFile(index, charge, false, List.of(openedOn), accused);
    }

    private CaseFile caseFile(
            int index, Charge charge, boolean entity, List<LocalDate> days, List<Accused> accused) {
        Place place = Place.any(made);
        boolean province = charge.belongsToProvince() || entity || made.oneIn(12);
        List<Accused> inOrder =
                accused.stream().sorted(Comparator.comparing(Accused::chargedOn)).toList();
        return new CaseFile(
                index,
                province ? "CA-94" : place.unit("CA"),
                province ? "VKS-94" : place.unit("VKS"),
                province ? "TA-94" : place.unit("TA"),
                place.area(),
                charge.article(),
                charge.gravity(),
                days.getFirst(),
                days.subList(1, days.size()),
                inOrder,
                List.of());
    }

    private Accused person(Charge charge, LocalDate chargedOn, boolean acquitted) {
        boolean male = !made.oneIn(7);
        return new Accused(
                People.name(made, male),
                true,
                made.between(1960, 2004),
                male,
                charge.article(),
                chargedOn,
                acquitted);
    }

    private Accused company(Charge charge, int number, LocalDate chargedOn) {
        return new Accused(
                People.company(made, number), false, 0, false, charge.article(), chargedOn, false);
    }

    /** A day for each step: in its half year, and none before the step before it. */
    private List<LocalDate> days(List<Period> periods) {
        List<LocalDate> days = new ArrayList<>();
        for (Period period : Period.values()) {
            days.addAll(made.days(period, Collections.frequency(periods, period)));
        }
        return days;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
