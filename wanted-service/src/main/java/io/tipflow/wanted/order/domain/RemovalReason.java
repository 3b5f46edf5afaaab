package io.tipflow.wanted.order.domain;

import io.tipflow.kit.text.Title;

/** Why an order leaves the list other than by arrest or surrender (lý do thanh loại). */
public enum RemovalReason {
    /** Đã chết. */
    @Title(vi = "Đã chết", en = "Died")
    DIED,
    /** Hết thời hiệu truy cứu trách nhiệm hình sự. */
    @Title(vi = "Hết thời hiệu truy cứu trách nhiệm hình sự", en = "Limitation period over")
    LIMITATION,
    /** Vụ án được đình chỉ. */
    @Title(vi = "Vụ án được đình chỉ", en = "Case dismissed")
    CASE_DISMISSED,
    /** Truy nã nhầm người. */
    @Title(vi = "Truy nã nhầm người", en = "Wrong person")
    WRONG_PERSON,
    /** Quyết định truy nã bị hủy. */
    @Title(vi = "Quyết định truy nã bị hủy", en = "Order annulled")
    ORDER_ANNULLED,
    /** Chuyển cho cơ quan khác. */
    @Title(vi = "Chuyển cho cơ quan khác", en = "Transferred to another body")
    TRANSFERRED
}
