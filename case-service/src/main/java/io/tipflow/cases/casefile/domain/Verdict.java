package io.tipflow.cases.casefile.domain;

import io.tipflow.kit.text.Title;

/** What the court found about one accused. */
public enum Verdict {
    /** Bị kết án. */
    @Title(vi = "Bị kết án", en = "Convicted")
    CONVICTED,
    /** Tuyên không phạm tội. */
    @Title(vi = "Tuyên không phạm tội", en = "Acquitted")
    ACQUITTED
}
