package io.tipflow.contracts.cases;

import io.tipflow.contracts.EventType;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.Topics;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a case file (vụ án), in the order it happens in life.
 *
 * <p>{@code unit} is always the unit on whose register the step counts. {@code persons} counts
 * natural persons; commercial legal entities (pháp nhân thương mại, Penal Code Art 75) are in
 * {@code entities}.
 */
public sealed interface CaseEvent extends PublicEvent {

    /** The public events about cases with their wire names. */
    List<EventType<? extends CaseEvent>> TYPES =
            List.of(
                    new EventType<>("tipflow.case.opened.v1", CaseOpened.class, Topics.CASES),
                    new EventType<>(
                            "tipflow.case.accused-charged.v1", AccusedCharged.class, Topics.CASES),
                    new EventType<>("tipflow.case.file-sent.v1", CaseFileSent.class, Topics.CASES),
                    new EventType<>(
                            "tipflow.case.accepted-by-procuracy.v1",
                            CaseAcceptedByProcuracy.class,
                            Topics.CASES),
                    new EventType<>(
                            "tipflow.case.indictment-filed.v1",
                            IndictmentFiled.class,
                            Topics.CASES),
                    new EventType<>(
                            "tipflow.case.accepted-by-court.v1",
                            CaseAcceptedByCourt.class,
                            Topics.CASES),
                    new EventType<>(
                            "tipflow.case.step-overdue.v1", CaseStepOverdue.class, Topics.CASES),
                    new EventType<>(
                            "tipflow.case.judgment-given.v1", JudgmentGiven.class, Topics.CASES));

    /** The article of the Penal Code the case counts under: the heaviest offence. */
    String offence();

    /** The area code of the place of the offence. */
    @Nullable String area();

    /**
     * A case was initiated (khởi tố vụ án, Art 153, 154).
     *
     * @param unit the investigation body (CQĐT)
     * @param gravity LESS_SERIOUS, SERIOUS, VERY_SERIOUS or SPECIALLY_SERIOUS (Penal Code Art 9)
     * @param tips the ids of the tips it came from
     */
    record CaseOpened(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String gravity,
            List<String> tips)
            implements CaseEvent {

        public CaseOpened {
            tips = List.copyOf(tips);
        }
    }

    /**
     * An accused was charged (khởi tố bị can, Art 179).
     *
     * @param unit the investigation body
     * @param offence the article of the case
     * @param accused the id of the accused within the case
     * @param persons 1 for a natural person, else 0
     * @param entities 1 for a commercial legal entity, else 0
     * @param chargedOffence the article this accused is charged under
     */
    record AccusedCharged(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String accused,
            int persons,
            int entities,
            String chargedOffence)
            implements CaseEvent {}

    /**
     * The investigation was concluded and the file sent to the procuracy (kết luận điều tra đề nghị
     * truy tố, Art 232, 233): the case leaves the register of the investigation body.
     *
     * @param unit the investigation body
     * @param procuracy the unit it was sent to
     */
    record CaseFileSent(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String procuracy,
            int persons,
            int entities)
            implements CaseEvent {}

    /**
     * The procuracy took the file (Viện kiểm sát thụ lý, Art 238).
     *
     * @param unit the procuracy
     */
    record CaseAcceptedByProcuracy(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            int persons,
            int entities)
            implements CaseEvent {}

    /**
     * The procuracy prosecuted by indictment (truy tố bằng cáo trạng, Art 243): the case leaves its
     * register.
     *
     * @param unit the procuracy
     * @param court the court it was sent to
     */
    record IndictmentFiled(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            String court,
            int persons,
            int entities)
            implements CaseEvent {}

    /**
     * The court took the case (Tòa án thụ lý sơ thẩm, Art 276).
     *
     * @param unit the court
     */
    record CaseAcceptedByCourt(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            int persons,
            int entities)
            implements CaseEvent {}

    /**
     * The last day of a step of the case passed without it (quá hạn): told once, when it passes.
     *
     * @param occurredOn the last day
     * @param unit the unit whose step it is
     * @param limit the id of the time limit in the rulebook
     */
    record CaseStepOverdue(
            LocalDate occurredOn, String unit, @Nullable String area, String offence, String limit)
            implements CaseEvent {}

    /**
     * The court gave judgment at first instance (tuyên án sơ thẩm): the case is resolved there.
     *
     * @param unit the court
     * @param convicted how many of the persons were convicted
     */
    record JudgmentGiven(
            LocalDate occurredOn,
            String unit,
            @Nullable String area,
            String offence,
            int persons,
            int entities,
            int convicted)
            implements CaseEvent {}
}
