package io.tipflow.wanted.order.domain;

import io.tipflow.wanted.law.LegalAct;
import org.jspecify.annotations.Nullable;

/** What can be asked of a wanted order, in the order it happens in life. */
public sealed interface WantedOrderCommand {

    /** Issue it (ra quyết định truy nã). */
    record IssueOrder(
            LegalAct act,
            String number,
            String unit,
            WantedPerson person,
            OrderKind kind,
            Danger danger,
            String offence,
            @Nullable String decisionNo,
            @Nullable String caseFile)
            implements WantedOrderCommand {}

    /** Make it international, or domestic again. */
    record Reclassify(LegalAct act, OrderKind to) implements WantedOrderCommand {}

    /** Record that the person was arrested (bắt được). */
    record RecordArrest(LegalAct act, String arrestedBy) implements WantedOrderCommand {}

    /** Record that the person surrendered (đầu thú). */
    record RecordSurrender(LegalAct act) implements WantedOrderCommand {}

    /** Take it off the list for another reason (thanh loại). */
    record Remove(LegalAct act, RemovalReason reason, @Nullable String note)
            implements WantedOrderCommand {}

    /** Note that a tip speaks of the person. */
    record NoteSighting(Sighting sighting) implements WantedOrderCommand {}
}
