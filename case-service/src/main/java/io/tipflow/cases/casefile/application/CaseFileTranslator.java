package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.Accused;
import io.tipflow.cases.casefile.domain.AccusedKind;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.Initiation;
import io.tipflow.cases.casefile.domain.Verdict;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.cases.CaseEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what the others are told of what happened to a case file: never who the accused is. */
final class CaseFileTranslator {

    private CaseFileTranslator() {}

    static List<PublicEvent> translate(
            String id, CaseFile before, CaseFile after, CaseFileEvent event) {
        Initiation i = after.initiation();
        return switch (event) {
            case CaseFileEvent.Opened e -> List.of(opened(e.initiation()));
            case CaseFileEvent.AccusedCharged e -> List.of(charged(i, e.accused()));
            case CaseFileEvent.FileSent e ->
                    List.of(
                            new CaseEvent.CaseFileSent(
                                    e.on(),
                                    i.unit(),
                                    i.area(),
                                    i.offence(),
                                    e.procuracy(),
                                    after.persons(),
                                    after.entities()));
            case CaseFileEvent.AcceptedByProcuracy e ->
                    List.of(
                            new CaseEvent.CaseAcceptedByProcuracy(
                                    e.on(),
                                    sentTo(after.course().procuracy()),
                                    i.area(),
                                    i.offence(),
                                    after.persons(),
                                    after.entities()));
            case CaseFileEvent.IndictmentFiled e ->
                    List.of(
                            new CaseEvent.IndictmentFiled(
                                    e.on(),
                                    sentTo(after.course().procuracy()),
                                    i.area(),
                                    i.offence(),
                                    e.court(),
                                    after.persons(),
                                    after.entities()));
            case CaseFileEvent.AcceptedByCourt e ->
                    List.of(
                            new CaseEvent.CaseAcceptedByCourt(
                                    e.on(),
                                    sentTo(after.course().court()),
                                    i.area(),
                                    i.offence(),
                                    after.persons(),
                                    after.entities()));
            case CaseFileEvent.JudgmentGiven e ->
                    List.of(
                            new CaseEvent.JudgmentGiven(
                                    e.on(),
                                    sentTo(after.course().court()),
                                    i.area(),
                                    i.offence(),
                                    after.persons(),
                                    after.entities(),
                                    convictedPersons(after)));
            case CaseFileEvent.StepOverdue e ->
                    List.of(
                            new CaseEvent.CaseStepOverdue(
                                    e.lastDay(),
                                    after.actingUnit().orElse(i.unit()),
                                    i.area(),
                                    i.offence(),
                                    e.limit()));
            case CaseFileEvent.AccusedAtLarge e -> List.of();
            case CaseFileEvent.AccusedInCustody e -> List.of();
            case CaseFileEvent.AccusedCleared e -> List.of();
        };
    }

    private static CaseEvent opened(Initiation i) {
        return new CaseEvent.CaseOpened(
                i.on(), i.unit(), i.area(), i.offence(), i.gravity().name(), i.tips());
    }

    private static CaseEvent charged(Initiation i, Accused accused) {
        boolean person = accused.kind() == AccusedKind.INDIVIDUAL;
        return new CaseEvent.AccusedCharged(
                accused.chargedOn(),
                i.unit(),
                i.area(),
                i.offence(),
                accused.id(),
                person ? 1 : 0,
                person ? 0 : 1,
                accused.offence());
    }

    private static int convictedPersons(CaseFile after) {
        return (int)
                after.accused().stream()
                        .filter(a -> a.kind() == AccusedKind.INDIVIDUAL)
                        .filter(a -> a.verdict() == Verdict.CONVICTED)
                        .count();
    }

    private static String sentTo(@Nullable String unit) {
        return Objects.requireNonNull(
                unit, "Expected the unit a file was sent to, but it was not sent yet");
    }
}
