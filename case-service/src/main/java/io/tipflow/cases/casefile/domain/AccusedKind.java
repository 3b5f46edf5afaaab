package io.tipflow.cases.casefile.domain;

import io.tipflow.kit.text.Title;

/** What an accused is, as the two are counted apart. */
public enum AccusedKind {
    /** A natural person (cá nhân). */
    @Title(vi = "Cá nhân", en = "Natural person")
    INDIVIDUAL,
    /** A commercial legal entity (pháp nhân thương mại, Penal Code Art 75). */
    @Title(vi = "Pháp nhân thương mại", en = "Commercial legal entity")
    LEGAL_ENTITY
}
