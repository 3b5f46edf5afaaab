package io.tipflow.tipintake.tip.domain;

/** The way a tip came in (hình thức tiếp nhận, Art 144 and 145 of the Criminal Procedure Code). */
public enum Channel {
    /** Đường dây nóng. */
    HOTLINE,
    /** Hòm thư tố giác. */
    LETTER_BOX,
    /** Trực tiếp tại nơi tiếp nhận. */
    IN_PERSON,
    /** Cổng thông tin. */
    ONLINE,
    /** Tin nhắn. */
    MESSAGE,
    /** Cơ quan khác chuyển đến. */
    REFERRAL
}
