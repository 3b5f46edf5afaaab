package io.tipflow.cases.casefile.domain;

import io.tipflow.kit.text.Title;

/** Where a case stands, in the order it goes (giai đoạn tố tụng). */
public enum CaseStatus {
    /** Nothing happened yet. */
    @Title(vi = "chưa khởi tố", en = "not initiated")
    UNOPENED,
    /** Initiated and under investigation (khởi tố, điều tra). */
    @Title(vi = "đang điều tra", en = "under investigation")
    INVESTIGATING,
    /** Investigation concluded, the file is on its way to the procuracy (kết luận điều tra). */
    @Title(vi = "đã kết luận điều tra", en = "concluded")
    CONCLUDED,
    /** The procuracy took the file (Viện kiểm sát thụ lý). */
    @Title(vi = "Viện kiểm sát đã thụ lý", en = "at the procuracy")
    AT_PROCURACY,
    /** The indictment is filed with the court (truy tố). */
    @Title(vi = "đã truy tố", en = "prosecuted")
    PROSECUTED,
    /** The court took the case (Tòa án thụ lý). */
    @Title(vi = "Tòa án đã thụ lý", en = "at the court")
    AT_COURT,
    /** Judgment at first instance was given (xét xử sơ thẩm). */
    @Title(vi = "đã xét xử sơ thẩm", en = "judged")
    JUDGED
}
