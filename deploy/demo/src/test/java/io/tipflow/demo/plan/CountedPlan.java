package io.tipflow.demo.plan;

import static io.tipflow.demo.plan.Plan.CaseFile.Step;

import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Plan.Order;
import io.tipflow.demo.plan.Plan.OrderStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts a plan by the rules of the report, apart from how the plan was made. */
final class CountedPlan {

    record Pair(long cases, long persons) {}

    private final Plan plan;

    CountedPlan(Plan plan) {
        this.plan = plan;
    }

    Pair openingAt(Step in, Step out, Period period) {
        return stock(in, out, period.first().minusDays(1));
    }

    Pair added(Step step, Period period) {
        long cases = 0;
        long persons = 0;
        for (CaseFile c : plan.cases()) {
            if (c.on(step).filter(period::holds).isPresent()) {
                cases++;
                persons += natural(c);
            }
        }
        return new Pair(cases, persons);
    }

    Pair onFile(Step in, Step out, Period period) {
        Pair opening = openingAt(in, out, period);
        Pair added = added(in, period);
        return new Pair(opening.cases() + added.cases(), opening.persons() + added.persons());
    }

    Pair left(Step in, Step out, Period period) {
        return stock(in, out, period.last());
    }

    private Pair stock(Step in, Step out, LocalDate day) {
        long cases = 0;
        long persons = 0;
        for (CaseFile c : plan.cases()) {
            boolean came = c.on(in).filter(on -> !on.isAfter(day)).isPresent();
            boolean went = c.on(out).filter(on -> !on.isAfter(day)).isPresent();
            if (came && !went) {
                cases++;
                persons += natural(c);
            }
        }
        return new Pair(cases, persons);
    }

    Pair investigationOnFile(Period period) {
        long cases = 0;
        long persons = 0;
        for (CaseFile c : plan.cases()) {
            boolean gone = c.on(Step.SENT).filter(on -> on.isBefore(period.first())).isPresent();
            if (!gone && !c.openedOn().isAfter(period.last())) {
                cases++;
                persons +=
                        c.accused().stream()
                                .filter(a -> a.natural() && !a.chargedOn().isAfter(period.last()))
                                .count();
            }
        }
        return new Pair(cases, persons);
    }

    static long natural(CaseFile c) {
        return c.accused().stream().filter(Plan.Accused::natural).count();
    }

    record Stay(LocalDate from, LocalDate until, boolean caught, boolean removed, List<Order> of) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        boolean internationalOn(LocalDate day) {
            return of.stream().anyMatch(o -> kindOn(o, day).equals("INTERNATIONAL"));
        }
    }

    static String kindOn(Order order, LocalDate day) {
        String kind = order.kind();
        for (OrderStep step : order.steps()) {
            if (step instanceof OrderStep.Reclassified r && !r.on().isAfter(day)) {
                kind = r.to();
            }
        }
        return kind;
    }

    static LocalDate endOf(Order order) {
        return order.steps().stream()
                .filter(s -> !(s instanceof OrderStep.Reclassified))
                .map(OrderStep::on)
                .findFirst()
                .orElse(null);
    }

    /** One stay a person: no person of the plan comes back. */
    List<Stay> stays() {
        Map<Integer, List<Order>> byPerson = new TreeMap<>();
        for (Order order : plan.orders()) {
            byPerson.computeIfAbsent(
                            order.samePersonAs().orElse(order.index()), k -> new ArrayList<>())
                    .add(order);
        }
        return byPerson.values().stream()
                .map(orders -> {
                    LocalDate from =
                            orders.stream().map(Order::issuedOn).min(LocalDate::compareTo).get();
                    boolean open = orders.stream().anyMatch(o -> endOf(o) == null);
                    LocalDate until =
                            open
                                    ? null
                                    : orders.stream()
                                            .map(CountedPlan::endOf)
                                            .max(LocalDate::compareTo)
                                            .get();
                    boolean caught =
                            until != null
                                    && orders.stream()
                                            .flatMap(o -> o.steps().stream())
                                            .anyMatch(s ->
                                                    s instanceof OrderStep.Arrested
                                                            || s instanceof OrderStep.Surrendered);
                    return new Stay(from, until, caught, until != null && !caught, orders);
                })
                .toList();
    }

    long wanted(LocalDate day) {
        return stays().stream().filter(s -> s.holds(day)).count();
    }

    long wantedAbroad(LocalDate day) {
        return stays().stream().filter(s -> s.holds(day) && s.internationalOn(day)).count();
    }

    long cameOn(Period period) {
        return stays().stream().filter(s -> period.holds(s.from())).count();
    }

    long caught(Period period) {
        return stays().stream().filter(s -> s.caught() && period.holds(s.until())).count();
    }

    long removed(Period period) {
        return stays().stream().filter(s -> s.removed() && period.holds(s.until())).count();
    }
}
