package io.tipflow.cases.casefile.domain;

/** What the court found about one accused. */
public enum Verdict {
    /** Bị kết án. */
    CONVICTED,
    /** Tuyên không phạm tội. */
    ACQUITTED
}
