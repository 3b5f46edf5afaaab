package io.tipflow.cases.casefile.adapter.web;

import io.tipflow.cases.casefile.domain.AccusedKind;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.Sex;
import io.tipflow.cases.casefile.domain.Verdict;
import io.tipflow.kit.web.FormField;
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
            @FormField(vi = "Cơ quan điều tra", en = "Investigation body", widget = "unit")
                    @Nullable
                    @Pattern(regexp = UNIT)
                    String unit,
            @FormField(vi = "Nơi xảy ra", en = "Place of the offence", widget = "area")
                    @Nullable
                    @Pattern(regexp = AREA)
                    String area,
            @FormField(vi = "Tội danh", en = "Offence", widget = "offence")
                    @Pattern(regexp = OFFENCE)
                    String offence,
            @FormField(vi = "Loại tội phạm", en = "Gravity", article = "9 BLHS") Gravity gravity,
            @FormField(vi = "Ngày khởi tố", en = "Initiated on", article = "153")
                    LocalDate initiatedOn,
            @FormField(vi = "Từ các tin", en = "From the tips") @Nullable @Size(max = 100)
                    List<@NotNull @Pattern(regexp = ID) String> tips,
            @FormField(vi = "Số quyết định", en = "Decision number", widget = "decisionNo")
                    @Nullable
                    @Size(max = 64)
                    @Pattern(regexp = LINE)
                    String decisionNo) {}

    /** The body of {@code charge-accused}. */
    record ChargeAccusedBody(
            @FormField(vi = "Bị can", en = "Accused", widget = "person") @Valid AccusedBody accused,
            @FormField(vi = "Tội danh", en = "Offence", widget = "offence")
                    @Pattern(regexp = OFFENCE)
                    String offence,
            @FormField(vi = "Ngày khởi tố bị can", en = "Charged on", article = "179")
                    LocalDate chargedOn) {}

    /** Who is charged. */
    record AccusedBody(
            @FormField(vi = "Họ và tên", en = "Name") @Size(max = 200) @Pattern(regexp = LINE)
                    String name,
            @FormField(vi = "Năm sinh", en = "Year of birth") @Nullable @Min(1900)
                    Integer birthYear,
            @FormField(vi = "Giới tính", en = "Sex") @Nullable Sex sex,
            @FormField(vi = "Là", en = "Kind") AccusedKind kind) {}

    /** The body of {@code send-file}. */
    record SendFileBody(
            @FormField(
                            vi = "Viện kiểm sát nhận",
                            en = "Procuracy",
                            widget = "unit",
                            article = "232")
                    @Pattern(regexp = UNIT)
                    String procuracy,
            @FormField(vi = "Ngày chuyển hồ sơ", en = "Sent on") LocalDate sentOn) {}

    /** The body of {@code accept-at-procuracy} and {@code accept-at-court}. */
    record AcceptBody(@FormField(vi = "Ngày thụ lý", en = "Accepted on") LocalDate acceptedOn) {}

    /** The body of {@code file-indictment}. */
    record FileIndictmentBody(
            @FormField(vi = "Tòa án nhận", en = "Court", widget = "unit", article = "243")
                    @Pattern(regexp = UNIT)
                    String court,
            @FormField(vi = "Ngày cáo trạng", en = "Filed on") LocalDate filedOn) {}

    /** The body of {@code give-judgment}. */
    record GiveJudgmentBody(
            @FormField(vi = "Ngày tuyên án", en = "Judged on") LocalDate judgedOn,
            @FormField(vi = "Kết luận về từng bị cáo", en = "Verdicts") @NotEmpty @Size(max = 1000)
                    List<@NotNull @Valid VerdictBody> verdicts) {}

    /** What the court found about one accused. */
    record VerdictBody(
            @FormField(vi = "Bị cáo", en = "Accused") @Pattern(regexp = ID) String accused,
            @FormField(vi = "Kết luận", en = "Verdict") Verdict verdict) {}
}
