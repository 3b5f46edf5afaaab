package io.tipflow.tipintake.tip.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** How a tip came to its outcome (giải quyết nguồn tin về tội phạm, Art 147). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Resolution.Decided.class, name = "DECISION"),
    @JsonSubTypes.Type(value = Resolution.CaseInitiated.class, name = "CASE")
})
public sealed interface Resolution {

    /** The legal day of the outcome. */
    LocalDate on();

    /** An investigator or the head of the body decided. */
    record Decided(DecidedOutcome outcome, LocalDate on, String reason) implements Resolution {}

    /** A case was opened that names the tip (khởi tố vụ án, Art 153); derived, never typed. */
    record CaseInitiated(String caseFile, LocalDate on) implements Resolution {}
}
