package io.tipflow.contracts.tips;

import io.tipflow.contracts.EventType;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.Topics;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a tip (nguồn tin về tội phạm), in the order it happens in life. */
public sealed interface TipEvent extends PublicEvent {

    /** The public events about tips with their wire names. */
    List<EventType<? extends TipEvent>> TYPES =
            List.of(
                    new EventType<>("tipflow.tip.received.v1", TipReceived.class, Topics.TIPS),
                    new EventType<>("tipflow.tip.made-urgent.v1", TipMadeUrgent.class, Topics.TIPS),
                    new EventType<>(
                            "tipflow.tip.reporter-wrote.v1", ReporterWrote.class, Topics.TIPS),
                    new EventType<>("tipflow.tip.resolved.v1", TipResolved.class, Topics.TIPS));

    /**
     * A tip was received (tiếp nhận, Art 145 of the Criminal Procedure Code).
     *
     * @param occurredOn the day it was received
     * @param unit the receiving unit
     * @param area the area code of the place it speaks of
     * @param offence the article of the Penal Code it hints at
     * @param channel HOTLINE, LETTER_BOX, IN_PERSON, ONLINE, MESSAGE or REFERRAL
     * @param kind TO_GIAC, TIN_BAO, KIEN_NGHI_KHOI_TO, TU_THU, DAU_THU or DIRECT_DISCOVERY (Art
     *     143, 144)
     * @param urgent whether it has to be acted on at once
     * @param anonymous whether the reporter kept his name to himself
     * @param wantedOrder the wanted order it is about
     */
    record TipReceived(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            @Nullable String offence,
            String channel,
            String kind,
            boolean urgent,
            boolean anonymous,
            @Nullable String wantedOrder)
            implements TipEvent {}

    /**
     * What was learned later made a tip one that has to be acted on at once (tin khẩn).
     *
     * @param occurredOn the day it was learned
     * @param unit the unit that received the tip
     * @param area the area code of the place it speaks of
     * @param offence the article of the Penal Code it hints at
     */
    record TipMadeUrgent(
            LocalDate occurredOn, String unit, @Nullable String area, @Nullable String offence)
            implements TipEvent {}

    /**
     * The holder of the receipt wrote to the unit (người báo tin trả lời, bổ sung); never what he
     * wrote.
     *
     * @param occurredOn the day it was written
     * @param unit the unit that received the tip
     * @param area the area code of the place the tip speaks of
     * @param offence the article of the Penal Code it hints at
     */
    record ReporterWrote(
            LocalDate occurredOn, String unit, @Nullable String area, @Nullable String offence)
            implements TipEvent {}

    /**
     * A tip came to its outcome (giải quyết nguồn tin về tội phạm, Art 147).
     *
     * @param occurredOn the day of the decision
     * @param unit the unit that received the tip
     * @param area the area code of the place it speaks of
     * @param offence the article of the Penal Code it hints at
     * @param kind as when it was received
     * @param outcome CASE_INITIATED, NOT_INITIATED, NOT_CRIME, ANONYMOUS_NO_FACTS or FALSE_REPORT
     * @param caseFile the case that was initiated
     */
    record TipResolved(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            @Nullable String offence,
            String kind,
            String outcome,
            @Nullable String caseFile)
            implements TipEvent {}
}
