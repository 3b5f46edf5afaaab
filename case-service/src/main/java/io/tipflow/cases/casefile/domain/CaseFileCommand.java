package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of a case file, in the order it happens in life. */
public sealed interface CaseFileCommand {

    /** Initiate the case (khởi tố vụ án). */
    record OpenCase(
            LegalAct act,
            String number,
            String unit,
            @Nullable String area,
            String offence,
            Gravity gravity,
            @Nullable String decisionNo,
            List<String> tips)
            implements CaseFileCommand {
        public OpenCase {
            tips = List.copyOf(tips);
        }
    }

    /** Charge an accused (khởi tố bị can). */
    record ChargeAccused(
            LegalAct act,
            String accused,
            String name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            AccusedKind kind,
            String offence)
            implements CaseFileCommand {}

    /** Conclude the investigation and send the file to a procuracy (kết luận điều tra). */
    record SendFile(LegalAct act, String procuracy) implements CaseFileCommand {}

    /** Take the file at the procuracy (thụ lý). */
    record AcceptAtProcuracy(LegalAct act) implements CaseFileCommand {}

    /** Prosecute by indictment before a court (truy tố). */
    record FileIndictment(LegalAct act, String court) implements CaseFileCommand {}

    /** Take the case at the court (thụ lý). */
    record AcceptAtCourt(LegalAct act) implements CaseFileCommand {}

    /** Give judgment at first instance on every accused (tuyên án). */
    record GiveJudgment(LegalAct act, Map<String, Verdict> verdicts) implements CaseFileCommand {
        public GiveJudgment {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /**
     * The last day of a step has passed without it.
     *
     * @param limit the id of the time limit
     * @param lastDay its last day
     */
    record NoteOverdue(String limit, LocalDate lastDay) implements CaseFileCommand {}

    /** A wanted order was issued in the case. */
    record NoteFlight(String order, String person, LocalDate on) implements CaseFileCommand {}

    /** A person wanted in the case was arrested or surrendered. */
    record NoteCustody(String order, String person, LocalDate on, boolean surrendered)
            implements CaseFileCommand {}

    /** A wanted order of the case left the list for another reason. */
    record NoteClearance(String order, String person, LocalDate on, String reason)
            implements CaseFileCommand {}
}
