package io.tipflow.wanted.order.domain;

/** Where a wanted order stands. */
public enum OrderStatus {
    /** Nothing happened yet. */
    UNISSUED,
    /** Issued, the person is wanted (đang truy nã). */
    ACTIVE,
    /** The person was arrested (bắt được). */
    ARRESTED,
    /** The person surrendered (đầu thú). */
    SURRENDERED,
    /** It left the list for another reason (thanh loại). */
    REMOVED
}
