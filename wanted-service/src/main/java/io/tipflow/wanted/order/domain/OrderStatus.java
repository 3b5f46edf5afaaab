package io.tipflow.wanted.order.domain;

import io.tipflow.kit.text.Title;

/** Where a wanted order stands. */
public enum OrderStatus {
    /** Nothing happened yet. */
    @Title(vi = "chưa ra quyết định", en = "not issued")
    UNISSUED,
    /** Issued, the person is wanted (đang truy nã). */
    @Title(vi = "đang truy nã", en = "active")
    ACTIVE,
    /** The person was arrested (bắt được). */
    @Title(vi = "đã bắt được", en = "arrested")
    ARRESTED,
    /** The person surrendered (đầu thú). */
    @Title(vi = "đã đầu thú", en = "surrendered")
    SURRENDERED,
    /** It left the list for another reason (thanh loại). */
    @Title(vi = "đã thanh loại", en = "removed")
    REMOVED
}
