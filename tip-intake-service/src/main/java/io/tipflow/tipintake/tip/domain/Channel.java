package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.text.Title;

/** The way a tip came in (hình thức tiếp nhận, Art 144 and 145 of the Criminal Procedure Code). */
public enum Channel {
    /** Đường dây nóng. */
    @Title(vi = "Đường dây nóng", en = "Hotline")
    HOTLINE,
    /** Hòm thư tố giác. */
    @Title(vi = "Hòm thư tố giác", en = "Letter box")
    LETTER_BOX,
    /** Trực tiếp tại nơi tiếp nhận. */
    @Title(vi = "Trực tiếp", en = "In person")
    IN_PERSON,
    /** Cổng thông tin. */
    @Title(vi = "Cổng thông tin", en = "Online")
    ONLINE,
    /** Tin nhắn. */
    @Title(vi = "Tin nhắn", en = "Message")
    MESSAGE,
    /** Cơ quan khác chuyển đến. */
    @Title(vi = "Cơ quan khác chuyển đến", en = "Referral")
    REFERRAL
}
