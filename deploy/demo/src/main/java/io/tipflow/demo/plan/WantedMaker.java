package io.tipflow.demo.plan;

import io.tipflow.demo.plan.Plan.Accused;
import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Plan.Count;
import io.tipflow.demo.plan.Plan.Handover;
import io.tipflow.demo.plan.Plan.Order;
import io.tipflow.demo.plan.Plan.OrderStep;
import io.tipflow.demo.plan.Plan.Removal;
import io.tipflow.demo.plan.Plan.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** Makes up the list of wanted persons, so that it turns over as the report says. */
final class WantedMaker {

    private static final String DOMESTIC = "DOMESTIC";
    private static final String INTERNATIONAL = "INTERNATIONAL";
    private static final LocalDate OLDEST = LocalDate.of(2018, 2, 1);

    private final Made made;
    private final List<CaseFile> cases;
    private final List<Order> orders = new ArrayList<>();

    /** Indices of the orders whose persons are on the list, by kind; second orders are not here. */
    private final List<Integer> domestic = new ArrayList<>();

    private final List<Integer> international = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();

    WantedMaker(Made made, List<CaseFile> cases) {
        this.made = made;
        this.cases = cases;
        begin();
        firstHalf2023();
        secondHalf2023();
        firstHalf2024();
    }

    List<Order> orders() {
        return orders;
    }

    List<Removal> removals() {
        return removals;
    }

    List<Handover> handovers() {
        return List.of(
                new Handover("CA-95", 3, LocalDate.of(2023, 3, 9)),
                new Handover("CA-84", 2, LocalDate.of(2023, 5, 22)),
                new Handover("CA-93", 2, LocalDate.of(2024, 1, 24)),
                new Handover("CA-79", 2, LocalDate.of(2024, 3, 14)),
                new Handover("CA-95", 1, LocalDate.of(2024, 4, 25)),
                new Handover("CA-96", 2, LocalDate.of(2024, 6, 5)));
    }

    /** What the province declared: 92 in June 2024, although its list had 94. */
    List<Count> counts() {
        return List.of(
                new Count(Period.BEFORE.last(), 74),
                new Count(Period.FIRST_HALF_2023.last(), 79),
                new Count(Period.SECOND_HALF_2023.last(), 81),
                new Count(Period.FIRST_HALF_2024.last(), 92));
    }

    /** 74 on the list: 60 and 14. */
    private void begin() {
        issue(60, DOMESTIC, OLDEST, Period.BEFORE.last());
        issue(14, INTERNATIONAL, OLDEST, Period.BEFORE.last());
    }

    /** 74 + 22 - 17 = 79: 63 and 16. */
    private void firstHalf2023() {
        Period period = Period.FIRST_HALF_2023;
        leave(period, domestic, 13, 4);
        issueInCases(period);
        issue(14, DOMESTIC, period.first(), period.last());
        issue(2, INTERNATIONAL, period.first(), period.last());
    }

    /** 79 + 12 - 9, one removed = 81, one made international: 65 and 16. */
    private void secondHalf2023() {
        Period period = Period.SECOND_HALF_2023;
        leave(period, domestic, 6, 2);
        leave(period, international, 1, 0);
        int dead = take(domestic);
        end(
                dead,
                new OrderStep.Removed(inside(period, dead), "DIED", "Đã chết, có giấy chứng tử."));
        int abroad = take(domestic);
        end(abroad, new OrderStep.Reclassified(inside(period, abroad), INTERNATIONAL));
        issueInCases(period);
        issue(6, DOMESTIC, period.first(), period.last());
        international.add(abroad);
    }

    /** 81 + 28 - 15 = 94; two persons have two orders, one of whom is caught. */
    private void firstHalf2024() {
        Period period = Period.FIRST_HALF_2024;
        int caught = take(domestic);
        int atLarge = take(domestic);
        again(atLarge);
        int second = again(caught);
        LocalDate day = inside(period, second);
        end(caught, new OrderStep.Arrested(day));
        end(
                second,
                new OrderStep.Removed(
                        day, "ORDER_ANNULLED", "Đình nã: đã bắt theo quyết định truy nã khác."));
        leave(period, domestic, 9, 4);
        leave(period, international, 1, 0);
        removals.add(
                new Removal(
                        take(domestic),
                        new OrderStep.Removed(
                                LocalDate.of(2024, 5, 17), "DIED", "Đã chết, có giấy chứng tử.")));
        removals.add(
                new Removal(
                        take(domestic),
                        new OrderStep.Removed(
                                LocalDate.of(2024, 6, 21),
                                "LIMITATION",
                                "Hết thời hiệu truy cứu trách nhiệm hình sự.")));
        issueInCases(period);
        issue(18, DOMESTIC, period.first(), period.last());
        issue(2, INTERNATIONAL, period.first(), period.last());
    }

    private void issue(int count, String kind, LocalDate first, LocalDate last) {
        for (int i = 0; i < count; i++) {
            boolean male = !made.oneIn(8);
            Wanted person =
                    new Wanted(
                            People.name(made, male),
                            made.between(1958, 2002),
                            male,
                            Place.any(made).area());
            Charge charge = Charge.any(Charge.OF_PERSONS, made);
            boolean province = kind.equals(INTERNATIONAL) || charge.belongsToProvince();
            add(
                    province ? "CA-94" : "CA-94-" + person.lastArea(),
                    person,
                    kind,
                    charge,
                    made.day(first, last),
                    OptionalInt.empty(),
                    OptionalInt.empty());
        }
    }

    /** The fugitives of the cases that were opened in the half year: each is wanted in its case. */
    private void issueInCases(Period period) {
        for (CaseFile caseFile : cases.subList(Turnover.lineLength(), cases.size())) {
            if (period.holds(caseFile.openedOn()) && !caseFile.accused().isEmpty()) {
                Accused accused = caseFile.accused().getFirst();
                add(
                        caseFile.unit(),
                        new Wanted(
                                accused.name(),
                                accused.birthYear(),
                                accused.male(),
                                caseFile.area()),
                        DOMESTIC,
                        new Charge(caseFile.offence(), caseFile.gravity(), 1),
                        made.day(accused.chargedOn(), period.last()),
                        OptionalInt.of(caseFile.index()),
                        OptionalInt.empty());
            }
        }
    }

    /** A second order on the same person: no second person on the list. */
    private int again(int first) {
        Order known = orders.get(first);
        LocalDate issued = made.day(LocalDate.of(2023, 10, 1), Period.SECOND_HALF_2023.last());
        add(
                "CA-94",
                known.person(),
                DOMESTIC,
                new Charge("174", "SERIOUS", 1),
                issued.isBefore(known.issuedOn()) ? known.issuedOn() : issued,
                OptionalInt.empty(),
                OptionalInt.of(first));
        return orders.size() - 1;
    }

    private void add(
            String unit,
            Wanted person,
            String kind,
            Charge charge,
            LocalDate issuedOn,
            OptionalInt caseFile,
            OptionalInt samePersonAs) {
        String danger =
                switch (charge.gravity()) {
                    case "SPECIALLY_SERIOUS" -> "SPECIALLY_DANGEROUS";
                    case "VERY_SERIOUS" -> "DANGEROUS";
                    default -> "ORDINARY";
                };
        int index = orders.size();
        orders.add(
                new Order(
                        index,
                        unit,
                        person,
                        kind,
                        danger,
                        charge.article(),
                        issuedOn,
                        caseFile,
                        samePersonAs,
                        List.of()));
        if (samePersonAs.isEmpty()) {
            (kind.equals(DOMESTIC) ? domestic : international).add(index);
        }
    }

    private void leave(Period period, List<Integer> list, int arrested, int surrendered) {
        for (int i = 0; i < arrested + surrendered; i++) {
            int order = take(list);
            LocalDate day = inside(period, order);
            end(order, i < arrested ? new OrderStep.Arrested(day) : new OrderStep.Surrendered(day));
        }
    }

    private int take(List<Integer> list) {
        int at = made.below(list.size());
        Iterator<Integer> rest = list.listIterator(at);
        int taken = rest.next();
        rest.remove();
        return taken;
    }

    private LocalDate inside(Period period, int order) {
        LocalDate since = orders.get(order).issuedOn();
        return made.day(since.isAfter(period.first()) ? since : period.first(), period.last());
    }

    private void end(int index, OrderStep step) {
        Order order = orders.get(index);
        List<OrderStep> steps = new ArrayList<>(order.steps());
        steps.add(step);
        orders.set(
                index,
                new Order(
                        order.index(),
                        order.unit(),
                        order.person(),
                        order.kind(),
                        order.danger(),
                        order.offence(),
                        order.issuedOn(),
                        order.caseFile(),
                        order.samePersonAs(),
                        steps));
    }
}
