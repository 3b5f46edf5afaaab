package io.tipflow.contracts.wanted;

import io.tipflow.contracts.EventType;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.Topics;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the list of wanted persons (truy nã), in the order it happens in life.
 *
 * <p>{@code unit} is the unit on whose list it counts. {@code person} is the id under which several
 * orders on the same person are counted once; it is not a name.
 */
public sealed interface WantedEvent extends PublicEvent {

    /** The public events about wanted persons with their wire names. */
    List<EventType<? extends WantedEvent>> TYPES =
            List.of(
                    new EventType<>(
                            "tipflow.wanted.order-issued.v1",
                            WantedOrderIssued.class,
                            Topics.WANTED),
                    new EventType<>(
                            "tipflow.wanted.order-reclassified.v1",
                            WantedOrderReclassified.class,
                            Topics.WANTED),
                    new EventType<>(
                            "tipflow.wanted.fugitive-arrested.v1",
                            FugitiveArrested.class,
                            Topics.WANTED),
                    new EventType<>(
                            "tipflow.wanted.fugitive-surrendered.v1",
                            FugitiveSurrendered.class,
                            Topics.WANTED),
                    new EventType<>(
                            "tipflow.wanted.order-removed.v1",
                            WantedOrderRemoved.class,
                            Topics.WANTED),
                    new EventType<>(
                            "tipflow.wanted.fugitive-handed-over.v1",
                            FugitiveHandedOver.class,
                            Topics.WANTED),
                    new EventType<>(
                            "tipflow.wanted.count-declared.v1",
                            WantedCountDeclared.class,
                            Topics.WANTED));

    /**
     * A wanted order was issued (ra quyết định truy nã, Art 231).
     *
     * @param unit the issuing body
     * @param area the area code of the fugitive's last residence
     * @param kind DOMESTIC (trong nước) or INTERNATIONAL (quốc tế)
     * @param danger ORDINARY, DANGEROUS or SPECIALLY_DANGEROUS
     * @param caseFile the case the fugitive is accused in
     */
    record WantedOrderIssued(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String person,
            String kind,
            String danger,
            @Nullable String caseFile)
            implements WantedEvent {}

    /** An order became international, or domestic again: equal and opposite in the two stocks. */
    record WantedOrderReclassified(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String person,
            String from,
            String to)
            implements WantedEvent {}

    /**
     * The fugitive was arrested (bắt được, Art 112, 114).
     *
     * @param unit the issuing body
     * @param kind the kind of the order at that time
     * @param arrestedBy the unit that made the arrest
     * @param caseFile the case the fugitive is accused in
     */
    record FugitiveArrested(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String person,
            String kind,
            String arrestedBy,
            @Nullable String caseFile)
            implements WantedEvent {}

    /** The fugitive surrendered (đầu thú, TTLT 13/2012 Art 16). */
    record FugitiveSurrendered(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String person,
            String kind,
            @Nullable String caseFile)
            implements WantedEvent {}

    /**
     * The order left the list for another reason (thanh loại).
     *
     * @param reason DIED, LIMITATION, CASE_DISMISSED, WRONG_PERSON, ORDER_ANNULLED or TRANSFERRED
     */
    record WantedOrderRemoved(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String person,
            String kind,
            String reason,
            @Nullable String caseFile)
            implements WantedEvent {}

    /**
     * A fugitive whom another province wants was caught or persuaded and handed over to it (hỗ trợ
     * bắt, vận động và bàn giao): counted outside the own list.
     *
     * @param unit the helping unit
     * @param receiver the unit or province it was handed over to
     * @param persons how many
     */
    record FugitiveHandedOver(LocalDate occurredOn, String unit, String receiver, int persons)
            implements WantedEvent {}

    /**
     * A unit declared how many persons its list holds (số đối tượng truy nã hiện còn, theo báo
     * cáo): a periodic count to be compared with the ledger, never a part of it.
     *
     * @param occurredOn the day the count stands for, at its end
     * @param persons how many persons were counted
     */
    record WantedCountDeclared(LocalDate occurredOn, String unit, int persons)
            implements WantedEvent {}
}
