package io.tipflow.wanted.order.application;

import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.order.domain.Issue;
import io.tipflow.wanted.order.domain.NameKeys;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.OrderStatus;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand;
import io.tipflow.wanted.order.domain.WantedOrderDecider;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How wanted orders are written down, published and listed. */
public final class WantedOrderType {

    /** The collection. */
    public static final String NAME = "wanted_orders";

    /**
     * The reader that everybody is: an active order is on the public notice. No unit of the
     * rulebook is called so, and no token names it.
     */
    public static final String EVERYBODY = "*";

    /** The listing field of the status. */
    public static final String STATUS = "status";

    /** The listing field of the present kind. */
    public static final String KIND = "kind";

    /** The listing field of the danger. */
    public static final String DANGER = "danger";

    /** The listing field of the article. */
    public static final String OFFENCE = "offence";

    /** The listing field of the issuing body. */
    public static final String UNIT = "unit";

    /** The listing field of the id of the person. */
    public static final String PERSON = "person";

    /** The listing field of the first instant of the day of issue. */
    public static final String ISSUED_AT = "issuedAt";

    /** The listing field of the words an order is found by. */
    public static final String WORDS = "words";

    /** The listing field of the keys of the person's name. */
    public static final String NAMES = "names";

    /** The listing field of the id of the case. */
    public static final String CASE_FILE = "caseFile";

    /** The listing field of the area of the last residence. */
    public static final String AREA = "area";

    /** Changes whenever the lists hold more of an order than before. */
    public static final String LISTING_REVISION = "heard-1";

    private WantedOrderType() {}

    /** The type, under the rules about units. */
    public static AggregateType<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> of(
            Jurisdiction jurisdiction, LegalClock clock) {
        return new AggregateType<>(
                NAME,
                new WantedOrderDecider(),
                WantedOrder.class,
                WantedOrderEvent.NAMES,
                WantedOrderTranslator::translate,
                state -> listing(state, jurisdiction, clock));
    }

    private static Listing listing(WantedOrder state, Jurisdiction jurisdiction, LegalClock clock) {
        Issue issue = state.issue();
        Set<String> readers = new HashSet<>(jurisdiction.scopeUp(issue.unit()));
        if (state.status() == OrderStatus.ACTIVE) {
            readers.add(EVERYBODY);
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put(STATUS, state.status().name());
        fields.put(KIND, state.presentKind().name());
        fields.put(DANGER, issue.danger().name());
        fields.put(OFFENCE, issue.offence());
        fields.put(UNIT, issue.unit());
        fields.put(PERSON, issue.person().id());
        fields.put(ISSUED_AT, clock.startOf(issue.on()));
        fields.put(WORDS, words(issue));
        fields.put(NAMES, NameKeys.of(issue.person().name()));
        Optional.ofNullable(issue.caseFile()).ifPresent(id -> fields.put(CASE_FILE, id));
        Optional.ofNullable(issue.person().lastArea()).ifPresent(a -> fields.put(AREA, a));
        return new Listing(readers, fields, Optional.empty());
    }

    private static List<String> words(Issue issue) {
        Set<String> words = new LinkedHashSet<>(SearchWords.of(issue.number()));
        words.addAll(SearchWords.of(issue.person().name()));
        NameKeys.words(issue.person().name()).forEach(word -> words.add(NameKeys.heard(word)));
        Integer born = issue.person().birthYear();
        if (born != null) {
            words.add(born.toString());
            words.add(String.format(Locale.ROOT, "%02d", born % 100));
        }
        return List.copyOf(words);
    }
}
