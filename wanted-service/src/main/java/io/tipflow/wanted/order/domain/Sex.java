package io.tipflow.wanted.order.domain;

/** Sex as the register knows it (giới tính). */
public enum Sex {
    MALE,
    FEMALE
}
