package io.tipflow.cases.casefile.adapter.web;

import io.tipflow.cases.casefile.domain.AccusedKind;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.Sex;
import io.tipflow.cases.casefile.domain.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that clients send about cases. */
final class CaseRequests {

    /** An article, and perhaps a clause: {@code 174} or {@code 174.2}. */
    private static final String OFFENCE = "[0-9]{1,3}[a-z]?(\\.[0-9]{1,2}[a-z]?)?";

    private static final String UNIT = "[A-Za-z0-9-]{1,40}";
    private static final String AREA = "[0-9]{2,5}";
    private static final String ID = "[A-Za-z0-9-]{1,64}";

    /** Text that is not blank, without line breaks and other control characters. */
    private static final String LINE = "[^\\p{Cc}]*[^\\p{Cc}\\s][^\\p{Cc}]*";

    private CaseRequests() {}

    /** The body of {@code POST /api/v1/cases}. */
    record OpenCaseBody(
            @Nullable @Pattern(regexp = UNIT) String unit,
            @Nullable @Pattern(regexp = AREA) String area,
            @Pattern(regexp = OFFENCE) String offence,
            Gravity gravity,
            LocalDate initiatedOn,
            @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = ID) String> tips,
            @Nullable @Size(max = 64) @Pattern(regexp = LINE) String decisionNo) {}

    /** The body of {@code charge-accused}. */
    record ChargeAccusedBody(
            @Valid AccusedBody accused,
            @Pattern(regexp = OFFENCE) String offence,
            LocalDate chargedOn) {}

    /** Who is charged. */
    record AccusedBody(
            @Size(max = 200) @Pattern(regexp = LINE) String name,
            @Nullable @Min(1900) Integer birthYear,
            @Nullable Sex sex,
            AccusedKind kind) {}

    /** The body of {@code send-file}. */
    record SendFileBody(@Pattern(regexp = UNIT) String procuracy, LocalDate sentOn) {}

    /** The body of {@code accept-at-procuracy} and {@code accept-at-court}. */
    record AcceptBody(LocalDate acceptedOn) {}

    /** The body of {@code file-indictment}. */
    record FileIndictmentBody(@Pattern(regexp = UNIT) String court, LocalDate filedOn) {}

    /** The body of {@code give-judgment}. */
    record GiveJudgmentBody(
            LocalDate judgedOn,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid VerdictBody> verdicts) {}

    /** What the court found about one accused. */
    record VerdictBody(@Pattern(regexp = ID) String accused, Verdict verdict) {}
}
