package io.tipflow.stats.ledger.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tipflow.stats.ledger.domain.Stay.Exit;
import io.tipflow.stats.measure.OrderHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The list of wanted persons of a scope, from the histories of its orders.
 *
 * <p>A person is on the list at the end of a day if any order of a unit in the scope is in force
 * then. So a person with two orders counts once, leaves when the last one ends, and the stock rule
 * holds by construction: closing = opening + new - out - removed.
 */
public final class WantedLedger {

    private final List<Stay> stays;

    private WantedLedger(List<Stay> stays) {
        this.stays = stays;
    }

    /** The ledger of those orders. */
    public static WantedLedger of(List<OrderHistory> histories) {
        Map<String, List<OrderTime>> byPerson =
                histories.stream()
                        .map(OrderTime::of)
                        .flatMap(Optional::stream)
                        .collect(groupingBy(OrderTime::person, TreeMap::new, toList()));
        List<Stay> stays = new ArrayList<>();
        byPerson.forEach((person, orders) -> stays.addAll(stays(person, orders)));
        return new WantedLedger(stays);
    }

    /**
     * The figures of a period, in persons.
     *
     * @param opening on the list before it began
     * @param openingInternational of those, with an international order in force
     * @param added who came on the list (phát sinh)
     * @param arrested who left it by arrest (bắt)
     * @param surrendered who left it by surrender (đầu thú)
     * @param removed who left it for another reason (thanh loại)
     * @param closing on the list at its end
     * @param closingInternational of those, with an international order in force
     */
    public record Turnover(
            long opening,
            long openingInternational,
            long added,
            long arrested,
            long surrendered,
            long removed,
            long closing,
            long closingInternational) {

        public long openingDomestic() {
            return opening - openingInternational;
        }

        /** Who left by arrest or surrender (bắt, vận động đầu thú). */
        public long out() {
            return arrested + surrendered;
        }

        /** What the stock rule leaves unexplained; zero, or the ledger is wrong. */
        public long difference() {
            return opening + added - out() - removed - closing;
        }
    }

    /** A part of the list, to find the orders behind a figure. */
    public enum Part {
        OPENING,
        OPENING_DOMESTIC,
        OPENING_INTERNATIONAL,
        ADDED,
        OUT,
        REMOVED,
        CLOSING
    }

    /** The figures from the first to the last day, both included. */
    public Turnover turnover(int first, int last) {
        return new Turnover(
                count(part(Part.OPENING, first, last)),
                count(part(Part.OPENING_INTERNATIONAL, first, last)),
                count(part(Part.ADDED, first, last)),
                count(left(Exit.ARRESTED, first, last)),
                count(left(Exit.SURRENDERED, first, last)),
                count(left(Exit.REMOVED, first, last)),
                count(part(Part.CLOSING, first, last)),
                count(stay -> stay.holdsAtEndOf(last) && stay.isInternationalAtEndOf(last)));
    }

    /** The ids of the orders behind a figure, sorted. */
    public SortedSet<String> orders(Part part, int first, int last) {
        SortedSet<String> ids = new TreeSet<>();
        stays.stream()
                .filter(part(part, first, last))
                .forEach(stay -> stay.orders().forEach(order -> ids.add(order.order())));
        return ids;
    }

    /** The persons behind a figure, each as often as he counts, with the orders on him. */
    public List<SortedSet<String>> persons(Part part, int first, int last) {
        return stays.stream()
                .filter(part(part, first, last))
                .<SortedSet<String>>map(stay -> {
                    SortedSet<String> ids = new TreeSet<>();
                    stay.orders().forEach(order -> ids.add(order.order()));
                    return ids;
                })
                .sorted((a, b) -> a.first().compareTo(b.first()))
                .toList();
    }

    private long count(Predicate<Stay> which) {
        return stays.stream().filter(which).count();
    }

    private static Predicate<Stay> part(Part part, int first, int last) {
        int before = first - 1;
        return switch (part) {
            case OPENING -> stay -> stay.holdsAtEndOf(before);
            case OPENING_INTERNATIONAL ->
                    stay -> stay.holdsAtEndOf(before) && stay.isInternationalAtEndOf(before);
            case OPENING_DOMESTIC ->
                    stay -> stay.holdsAtEndOf(before) && !stay.isInternationalAtEndOf(before);
            case ADDED -> stay -> stay.beganWithin(first, last);
            case OUT -> left(Exit.ARRESTED, first, last).or(left(Exit.SURRENDERED, first, last));
            case REMOVED -> left(Exit.REMOVED, first, last);
            case CLOSING -> stay -> stay.holdsAtEndOf(last);
        };
    }

    private static Predicate<Stay> left(Exit exit, int first, int last) {
        return stay -> stay.exit() == exit && stay.endedWithin(first, last);
    }

    private static List<Stay> stays(String person, List<OrderTime> orders) {
        List<OrderTime> inOrder =
                orders.stream()
                        .sorted(
                                Comparator.comparingInt(OrderTime::from)
                                        .thenComparingInt(OrderTime::until)
                                        .thenComparing(OrderTime::order))
                        .toList();
        List<Stay> stays = new ArrayList<>();
        List<OrderTime> together = new ArrayList<>();
        int until = Integer.MIN_VALUE;
        for (OrderTime order : inOrder) {
            if (!together.isEmpty() && order.from() > until) {
                stays.add(stay(person, together, until));
                together.clear();
                until = Integer.MIN_VALUE;
            }
            together.add(order);
            until = Math.max(until, order.until());
        }
        stays.add(stay(person, together, until));
        return stays;
    }

    private static Stay stay(String person, List<OrderTime> orders, int until) {
        return new Stay(person, orders.getFirst().from(), until, exit(orders, until), orders);
    }

    /**
     * The order that ended last says how the person left. But who was caught while that order was
     * in force left by being caught, even if its issuer withdrew it later: with several orders the
     * arresting body tells the others, who withdraw (Art 114.3).
     */
    private static Exit exit(List<OrderTime> orders, int until) {
        if (until == Stay.NEVER) {
            return Exit.NONE;
        }
        int lastFrom =
                orders.stream()
                        .filter(order -> order.until() == until)
                        .mapToInt(OrderTime::from)
                        .min()
                        .orElseThrow();
        return orders.stream()
                .filter(order -> order.endedByCapture() && order.until() >= lastFrom)
                .max(Comparator.comparingInt(OrderTime::until).thenComparing(OrderTime::order))
                .map(OrderTime::exit)
                .orElse(Exit.REMOVED);
    }
}
