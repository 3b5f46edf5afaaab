package io.tipflow.cases.casefile.domain;

/** Where a case stands, in the order it goes (giai đoạn tố tụng). */
public enum CaseStatus {
    /** Nothing happened yet. */
    UNOPENED,
    /** Initiated and under investigation (khởi tố, điều tra). */
    INVESTIGATING,
    /** Investigation concluded, the file is on its way to the procuracy (kết luận điều tra). */
    CONCLUDED,
    /** The procuracy took the file (Viện kiểm sát thụ lý). */
    AT_PROCURACY,
    /** The indictment is filed with the court (truy tố). */
    PROSECUTED,
    /** The court took the case (Tòa án thụ lý). */
    AT_COURT,
    /** Judgment at first instance was given (xét xử sơ thẩm). */
    JUDGED
}
