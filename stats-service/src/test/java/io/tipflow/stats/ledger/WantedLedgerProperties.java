package io.tipflow.stats.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.stats.ledger.application.Ledgers;
import io.tipflow.stats.ledger.application.Ledgers.Turnover;
import io.tipflow.stats.measure.OrderHistory;
import io.tipflow.stats.measure.OrderHistory.Step;
import io.tipflow.stats.measure.OrderHistory.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WantedLedgerProperties {

    @Property
    void the_stock_rule_always_holds(
            @ForAll("orders") List<OrderHistory> orders,
            @ForAll @IntRange(min = 0, max = 60) int first,
            @ForAll @IntRange(min = 0, max = 40) int days) {
        Turnover turnover = Ledgers.turnover(orders, first, first + days);
        assertThat(turnover.opening() + turnover.added() - turnover.out() - turnover.removed())
                .isEqualTo(turnover.closing());
        assertThat(turnover.difference()).isZero();
        assertThat(turnover.openingDomestic() + turnover.openingInternational())
                .isEqualTo(turnover.opening());
    }

    @Property
    void the_stock_is_the_number_of_persons_with_an_order_in_force(
            @ForAll("orders") List<OrderHistory> orders,
            @ForAll @IntRange(min = 0, max = 80) int day) {
        Set<String> persons = new HashSet<>();
        Set<String> international = new HashSet<>();
        for (OrderHistory order : orders) {
            Boolean kind = kindAtEndOf(order, day);
            if (kind != null) {
                persons.add(order.person());
                if (kind) {
                    international.add(order.person());
                }
            }
        }
        Turnover after = Ledgers.turnover(orders, day + 1, day + 1);
        assertThat(after.opening()).isEqualTo(persons.size());
        assertThat(after.openingInternational()).isEqualTo(international.size());
    }

    @Property
    void a_period_closes_with_what_the_next_one_opens_with(
            @ForAll("orders") List<OrderHistory> orders,
            @ForAll @IntRange(min = 1, max = 40) int middle) {
        Turnover before = Ledgers.turnover(orders, 0, middle);
        Turnover after = Ledgers.turnover(orders, middle + 1, 80);
        Turnover whole = Ledgers.turnover(orders, 0, 80);
        assertThat(after.opening()).isEqualTo(before.closing());
        assertThat(before.added() + after.added()).isEqualTo(whole.added());
        assertThat(before.out() + after.out()).isEqualTo(whole.out());
        assertThat(before.removed() + after.removed()).isEqualTo(whole.removed());
    }

    @Property
    void a_second_order_inside_the_first_changes_no_figure(
            @ForAll("orders") List<OrderHistory> orders) {
        List<OrderHistory> doubled = new ArrayList<>(orders);
        for (OrderHistory order : orders) {
            doubled.add(
                    new OrderHistory(order.order() + "-b", order.person(), "CA-92", order.steps()));
        }
        assertThat(Ledgers.turnover(doubled, 20, 50)).isEqualTo(Ledgers.turnover(orders, 20, 50));
    }

    @Example
    void a_person_with_two_orders_counts_once_and_leaves_with_the_last() {
        List<OrderHistory> orders =
                List.of(
                        order("o1", "p", issued(1), new Step(What.REMOVED, 5, false)),
                        order("o2", "p", issued(3), new Step(What.ARRESTED, 9, false)));
        assertThat(Ledgers.turnover(orders, 1, 4).added()).isEqualTo(1);
        assertThat(Ledgers.turnover(orders, 5, 5).removed()).isZero();
        assertThat(Ledgers.turnover(orders, 5, 8).closing()).isEqualTo(1);
        assertThat(Ledgers.turnover(orders, 6, 9).arrested()).isEqualTo(1);
    }

    @Example
    void who_was_caught_left_by_being_caught_even_if_another_issuer_withdrew_later() {
        List<OrderHistory> orders =
                List.of(
                        order("o1", "p", issued(1), new Step(What.ARRESTED, 5, false)),
                        order("o2", "p", issued(3), new Step(What.REMOVED, 7, false)));
        Turnover turnover = Ledgers.turnover(orders, 2, 8);
        assertThat(turnover.arrested()).isEqualTo(1);
        assertThat(turnover.removed()).isZero();
    }

    @Example
    void issued_and_arrested_on_one_day_is_one_in_and_one_out() {
        List<OrderHistory> orders =
                List.of(order("o1", "p", issued(5), new Step(What.ARRESTED, 5, false)));
        Turnover turnover = Ledgers.turnover(orders, 5, 5);
        assertThat(turnover.added()).isEqualTo(1);
        assertThat(turnover.out()).isEqualTo(1);
        assertThat(turnover.closing()).isZero();
    }

    @Example
    void becoming_international_moves_a_person_between_the_two_stocks() {
        List<OrderHistory> orders =
                List.of(order("o1", "p", issued(1), new Step(What.RECLASSIFIED, 4, true)));
        assertThat(Ledgers.turnover(orders, 4, 9).openingDomestic()).isEqualTo(1);
        assertThat(Ledgers.turnover(orders, 5, 9).openingInternational()).isEqualTo(1);
        assertThat(Ledgers.turnover(orders, 2, 9).added()).isZero();
    }

    @Provide
    Arbitrary<List<OrderHistory>> orders() {
        return order().list()
                .ofMaxSize(12)
                .map(list -> {
                    List<OrderHistory> named = new ArrayList<>();
                    for (OrderHistory order : list) {
                        named.add(
                                new OrderHistory(
                                        "o" + named.size(),
                                        order.person(),
                                        order.unit(),
                                        order.steps()));
                    }
                    return named;
                });
    }

    private static Arbitrary<OrderHistory> order() {
        return Combinators.combine(
                        Arbitraries.of("p1", "p2", "p3", "p4"),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(What.ISSUED, What.ARRESTED, What.SURRENDERED, What.REMOVED),
                        Arbitraries.integers().between(0, 20))
                .as((person, from, international, reclassified, end, length) -> {
                    List<Step> steps = new ArrayList<>();
                    steps.add(new Step(What.ISSUED, from, international));
                    if (reclassified > 4) {
                        steps.add(
                                new Step(
                                        What.RECLASSIFIED,
                                        from + Math.min(reclassified, length),
                                        !international));
                    }
                    if (end != What.ISSUED) {
                        steps.add(new Step(end, from + length, false));
                    }
                    return new OrderHistory("o", person, "CA-94", steps);
                });
    }

    /** Whether the order is international at the end of a day; null if it is not in force. */
    private static Boolean kindAtEndOf(OrderHistory order, int day) {
        Boolean kind = null;
        for (Step step : order.steps()) {
            if (step.day() <= day) {
                kind =
                        switch (step.what()) {
                            case ISSUED, RECLASSIFIED -> step.international();
                            case ARRESTED, SURRENDERED, REMOVED -> null;
                        };
            }
        }
        return kind;
    }

    private static Step issued(int day) {
        return new Step(What.ISSUED, day, false);
    }

    private static OrderHistory order(String id, String person, Step... steps) {
        return new OrderHistory(id, person, "CA-94", List.of(steps));
    }
}
