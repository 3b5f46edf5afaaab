package io.tipflow.cases.casefile.domain;

/** What an accused is, as the two are counted apart. */
public enum AccusedKind {
    /** A natural person (cá nhân). */
    INDIVIDUAL,
    /** A commercial legal entity (pháp nhân thương mại, Penal Code Art 75). */
    LEGAL_ENTITY
}
