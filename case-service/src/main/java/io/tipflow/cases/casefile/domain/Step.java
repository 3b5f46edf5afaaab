package io.tipflow.cases.casefile.domain;

/** A procedural step (hoạt động tố tụng) and where a case has to stand for it. */
public enum Step {
    /** Khởi tố vụ án, Art 153, 154. */
    OPEN("open", Authority.INVESTIGATION, CaseStatus.UNOPENED),
    /** Khởi tố bị can, Art 179. */
    CHARGE_ACCUSED("charge-accused", Authority.INVESTIGATION, CaseStatus.INVESTIGATING),
    /** Kết luận điều tra, chuyển hồ sơ, Art 232, 233. */
    SEND_FILE("send-file", Authority.INVESTIGATION, CaseStatus.INVESTIGATING),
    /** Viện kiểm sát thụ lý, Art 238. */
    ACCEPT_AT_PROCURACY("accept-at-procuracy", Authority.PROCURACY, CaseStatus.CONCLUDED),
    /** Truy tố bằng cáo trạng, Art 243. */
    FILE_INDICTMENT("file-indictment", Authority.PROCURACY, CaseStatus.AT_PROCURACY),
    /** Tòa án thụ lý, Art 276. */
    ACCEPT_AT_COURT("accept-at-court", Authority.COURT, CaseStatus.PROSECUTED),
    /** Tuyên án sơ thẩm, Art 326, 327. */
    GIVE_JUDGMENT("give-judgment", Authority.COURT, CaseStatus.AT_COURT);

    private final String wireName;
    private final Authority authority;
    private final CaseStatus from;

    Step(String wireName, Authority authority, CaseStatus from) {
        this.wireName = wireName;
        this.authority = authority;
        this.from = from;
    }

    /** How the step is called in addresses and problems. */
    public String wireName() {
        return wireName;
    }

    /** The kind of body the step belongs to. */
    public Authority authority() {
        return authority;
    }

    /** Where the case has to stand. */
    public CaseStatus from() {
        return from;
    }
}
