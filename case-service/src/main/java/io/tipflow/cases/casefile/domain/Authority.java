package io.tipflow.cases.casefile.domain;

import io.tipflow.kit.text.Title;

/** The kind of body that conducts proceedings (cơ quan tiến hành tố tụng, Art 34). */
public enum Authority {
    /** Cơ quan điều tra. */
    @Title(vi = "Cơ quan điều tra", en = "Investigation body")
    INVESTIGATION,
    /** Viện kiểm sát. */
    @Title(vi = "Viện kiểm sát", en = "Procuracy")
    PROCURACY,
    /** Tòa án. */
    @Title(vi = "Tòa án", en = "Court")
    COURT
}
