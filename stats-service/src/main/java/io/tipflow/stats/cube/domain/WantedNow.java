package io.tipflow.stats.cube.domain;

import java.util.Arrays;

/**
 * How many persons are on the list of every scope at this moment, kept up with every event so that
 * a live counter costs no scan.
 *
 * <p>A person counts once in a scope however many orders of its units are in force. Which legal day
 * an order began does not matter here: what is recorded counts. Not safe for concurrent use.
 */
final class WantedNow {

    private static final byte NEVER = 0;
    private static final byte IN_FORCE = 1;
    private static final byte ENDED = 2;

    private final LongCounts ordersOfPersonInScope = new LongCounts();
    private byte[] orders = new byte[16];
    private int[] personsOfOrders = new int[16];
    private int[][] scopesOfOrders = new int[16][];
    private int[] personsByScope = new int[16];

    /**
     * Takes a step of an order into account.
     *
     * @param scopes the units in whose scope the order's unit lies, itself among them
     */
    void step(int order, int person, EventKind kind, int[] scopes) {
        if (order >= orders.length) {
            int capacity = Math.max(order + 1, orders.length * 2);
            orders = Arrays.copyOf(orders, capacity);
            personsOfOrders = Arrays.copyOf(personsOfOrders, capacity);
            scopesOfOrders = Arrays.copyOf(scopesOfOrders, capacity);
        }
        switch (kind) {
            case WANTED_ORDER_ISSUED -> {
                if (orders[order] == NEVER) {
                    orders[order] = IN_FORCE;
                    personsOfOrders[order] = person;
                    scopesOfOrders[order] = scopes;
                    change(person, scopes, 1);
                }
            }
            case FUGITIVE_ARRESTED, FUGITIVE_SURRENDERED, WANTED_ORDER_REMOVED -> {
                if (orders[order] == IN_FORCE) {
                    change(personsOfOrders[order], scopesOfOrders[order], -1);
                }
                orders[order] = ENDED;
            }
            case TIP_RECEIVED,
                    TIP_RESOLVED,
                    CASE_OPENED,
                    ACCUSED_CHARGED,
                    CASE_FILE_SENT,
                    CASE_ACCEPTED_BY_PROCURACY,
                    INDICTMENT_FILED,
                    CASE_ACCEPTED_BY_COURT,
                    JUDGMENT_GIVEN,
                    WANTED_ORDER_RECLASSIFIED,
                    FUGITIVE_HANDED_OVER,
                    WANTED_COUNT_DECLARED -> {}
        }
    }

    int persons(int scope) {
        return scope < personsByScope.length ? personsByScope[scope] : 0;
    }

    private void change(int person, int[] scopes, int amount) {
        for (int scope : scopes) {
            int inForce = ordersOfPersonInScope.add(LongCounts.key(person, scope), amount);
            if (scope >= personsByScope.length) {
                personsByScope =
                        Arrays.copyOf(
                                personsByScope, Math.max(scope + 1, personsByScope.length * 2));
            }
            if (amount > 0 && inForce == 1) {
                personsByScope[scope]++;
            } else if (amount < 0 && inForce == 0) {
                personsByScope[scope]--;
            }
        }
    }
}
