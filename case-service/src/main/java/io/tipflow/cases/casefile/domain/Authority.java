package io.tipflow.cases.casefile.domain;

/** The kind of body that conducts proceedings (cơ quan tiến hành tố tụng, Art 34). */
public enum Authority {
    /** Cơ quan điều tra. */
    INVESTIGATION,
    /** Viện kiểm sát. */
    PROCURACY,
    /** Tòa án. */
    COURT
}
