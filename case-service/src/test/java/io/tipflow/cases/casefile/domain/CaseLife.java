package io.tipflow.cases.casefile.domain;

import io.tipflow.testkit.specs.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The words in which the tests tell the life of a case. */
public final class CaseLife {

    public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    public static final LocalDate LONG_AGO = LocalDate.of(1924, 6, 29);
    public static final Mandate INVESTIGATOR = new Mandate(true, "153", List.of("CA-94"));
    public static final Mandate NOBODY = new Mandate(false, "153", List.of("CA-94"));

    private static final CaseFileDecider DECIDER = new CaseFileDecider();

    private CaseLife() {}

    public static LocalDate day(int dayOfMonth) {
        return LocalDate.of(2024, 2, dayOfMonth);
    }

    public static LegalAct act(LocalDate on) {
        return new LegalAct(on, TODAY, INVESTIGATOR);
    }

    public static CaseFileCommand open(LegalAct act) {
        return new CaseFileCommand.OpenCase(
                act,
                "VA-2024-000001",
                "CA-94",
                "941",
                "174",
                Gravity.SERIOUS,
                "12/QĐ",
                List.of("t1"));
    }

    public static CaseFileEvent opened(LocalDate on) {
        return new CaseFileEvent.Opened(
                new Initiation(
                        "VA-2024-000001",
                        "CA-94",
                        "941",
                        "174",
                        Gravity.SERIOUS,
                        on,
                        "12/QĐ",
                        List.of("t1")));
    }

    public static CaseFileCommand charge(String accused, LocalDate on) {
        return new CaseFileCommand.ChargeAccused(
                act(on), accused, "Nguyễn Văn Đức", 1990, Sex.MALE, AccusedKind.INDIVIDUAL, "173");
    }

    public static CaseFileEvent charged(String accused, LocalDate on) {
        return new CaseFileEvent.AccusedCharged(
                new Accused(
                        accused,
                        "Nguyễn Văn Đức",
                        1990,
                        Sex.MALE,
                        AccusedKind.INDIVIDUAL,
                        "173",
                        on,
                        null));
    }

    public static CaseFileEvent entityCharged(String accused, LocalDate on) {
        return new CaseFileEvent.AccusedCharged(
                new Accused(
                        accused,
                        "Công ty B",
                        null,
                        null,
                        AccusedKind.LEGAL_ENTITY,
                        "200",
                        on,
                        null));
    }

    public static CaseFileEvent fileSent(LocalDate on) {
        return new CaseFileEvent.FileSent(on, "VKS-94");
    }

    public static CaseFileEvent acceptedByProcuracy(LocalDate on) {
        return new CaseFileEvent.AcceptedByProcuracy(on);
    }

    public static CaseFileEvent indicted(LocalDate on) {
        return new CaseFileEvent.IndictmentFiled(on, "TA-94");
    }

    public static CaseFileEvent acceptedByCourt(LocalDate on) {
        return new CaseFileEvent.AcceptedByCourt(on);
    }

    public static CaseFileEvent judged(LocalDate on, Map<String, Verdict> verdicts) {
        return new CaseFileEvent.JudgmentGiven(on, verdicts);
    }

    /** Begins a specification: this happened. */
    public static DeciderSpec<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> given(
            CaseFileEvent... events) {
        return DeciderSpec.of(DECIDER).given(events);
    }

    public static CaseFile fold(List<CaseFileEvent> events) {
        CaseFile state = DECIDER.initial();
        for (CaseFileEvent event : events) {
            state = DECIDER.apply(state, event);
        }
        return state;
    }
}
