package io.tipflow.wanted.order.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.OfferedAction;
import io.tipflow.wanted.order.domain.Danger;
import io.tipflow.wanted.order.domain.Ending;
import io.tipflow.wanted.order.domain.Issue;
import io.tipflow.wanted.order.domain.OrderKind;
import io.tipflow.wanted.order.domain.OrderStatus;
import io.tipflow.wanted.order.domain.Sex;
import io.tipflow.wanted.order.domain.Sighting;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedPerson;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients see of wanted orders. */
final class OrderViews {

    private OrderViews() {}

    /** An order in a list. */
    record OrderSummary(
            String id,
            String number,
            OrderStatus status,
            String unit,
            WantedPerson person,
            OrderKind kind,
            Danger danger,
            String offence,
            LocalDate issuedOn,
            int sightings,
            boolean heard) {

        static OrderSummary of(String id, WantedOrder state, boolean heard) {
            Issue issue = state.issue();
            return new OrderSummary(
                    id,
                    issue.number(),
                    state.status(),
                    issue.unit(),
                    issue.person(),
                    state.presentKind(),
                    issue.danger(),
                    issue.offence(),
                    issue.on(),
                    state.sightings().size(),
                    heard);
        }
    }

    /** An order with all that its reader may know and do. */
    record OrderView(
            String id,
            String number,
            OrderStatus status,
            String unit,
            WantedPerson person,
            OrderKind kind,
            Danger danger,
            String offence,
            LocalDate issuedOn,
            @Nullable String decisionNo,
            @Nullable String caseFile,
            List<Sighting> sightings,
            @Nullable Ending ending,
            @JsonProperty("_actions") List<OfferedAction> actions,
            @JsonProperty("_blocked") List<BlockedAction> blocked,
            @JsonProperty("_whatIf") @Nullable String whatIf) {

        /** The same as it would be, with the sentence that says what changes. */
        OrderView rehearsed(Said change) {
            return new OrderView(
                    id,
                    number,
                    status,
                    unit,
                    person,
                    kind,
                    danger,
                    offence,
                    issuedOn,
                    decisionNo,
                    caseFile,
                    sightings,
                    ending,
                    actions,
                    blocked,
                    change.in(Languages.asked()));
        }

        static OrderView of(
                String id,
                WantedOrder state,
                List<OfferedAction> actions,
                List<BlockedAction> blocked) {
            Issue issue = state.issue();
            return new OrderView(
                    id,
                    issue.number(),
                    state.status(),
                    issue.unit(),
                    issue.person(),
                    state.presentKind(),
                    issue.danger(),
                    issue.offence(),
                    issue.on(),
                    issue.decisionNo(),
                    issue.caseFile(),
                    state.sightings(),
                    state.ending(),
                    actions,
                    blocked,
                    null);
        }
    }

    /**
     * What everybody may know of a person who is wanted, and nothing else.
     *
     * @param issuedBy the name of the issuing body
     */
    record NoticeView(
            String id,
            String number,
            String name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            String offence,
            Danger danger,
            String issuedBy,
            @Nullable String area) {

        static NoticeView of(String id, WantedOrder state, String issuedBy) {
            Issue issue = state.issue();
            WantedPerson person = issue.person();
            return new NoticeView(
                    id,
                    issue.number(),
                    person.name(),
                    person.birthYear(),
                    person.sex(),
                    issue.offence(),
                    issue.danger(),
                    issuedBy,
                    person.lastArea());
        }
    }
}
