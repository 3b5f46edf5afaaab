package io.tipflow.wanted.order.domain;

import io.tipflow.kit.text.Title;

/** Sex as the register knows it (giới tính). */
public enum Sex {
    @Title(vi = "Nam", en = "Male")
    MALE,
    @Title(vi = "Nữ", en = "Female")
    FEMALE
}
