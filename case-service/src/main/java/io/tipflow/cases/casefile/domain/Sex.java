package io.tipflow.cases.casefile.domain;

/** Sex as the register knows it (giới tính). */
public enum Sex {
    MALE,
    FEMALE
}
