package io.tipflow.wanted.order.domain;

import io.tipflow.testkit.specs.DeciderSpec;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.Mandate;
import java.time.LocalDate;
import java.util.List;

/** The words in which the tests tell the life of a wanted order. */
public final class OrderLife {

    public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    public static final Mandate ISSUER = new Mandate(true, "231", List.of("CA-94"));
    public static final Mandate NOBODY = new Mandate(false, "231.3", List.of("CA-94"));
    public static final WantedPerson PERSON =
            new WantedPerson("p1", "Trần Văn Được", 1980, Sex.MALE, "941");

    private OrderLife() {}

    public static LocalDate day(int dayOfMonth) {
        return LocalDate.of(2024, 2, dayOfMonth);
    }

    public static LegalAct act(LocalDate on) {
        return new LegalAct(on, TODAY, ISSUER);
    }

    public static WantedOrderCommand issue(LegalAct act, WantedPerson person) {
        return new WantedOrderCommand.IssueOrder(
                act,
                "TN-2024-000001",
                "CA-94",
                person,
                OrderKind.DOMESTIC,
                Danger.DANGEROUS,
                "174",
                "7/QĐTN",
                "case-1");
    }

    public static WantedOrderEvent issued(LocalDate on) {
        return new WantedOrderEvent.Issued(
                new Issue(
                        "TN-2024-000001",
                        "CA-94",
                        PERSON,
                        OrderKind.DOMESTIC,
                        Danger.DANGEROUS,
                        "174",
                        on,
                        "7/QĐTN",
                        "case-1"));
    }

    public static WantedOrderEvent international(LocalDate on) {
        return new WantedOrderEvent.Reclassified(on, OrderKind.DOMESTIC, OrderKind.INTERNATIONAL);
    }

    public static Sighting sighting(String tip) {
        return new Sighting(tip, day(5), "CA-94-941", "941", true);
    }

    /** Begins a specification: this happened. */
    public static DeciderSpec<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal>
            given(WantedOrderEvent... events) {
        return DeciderSpec.of(new WantedOrderDecider()).given(events);
    }
}
