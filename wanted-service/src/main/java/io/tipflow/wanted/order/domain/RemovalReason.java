package io.tipflow.wanted.order.domain;

/** Why an order leaves the list other than by arrest or surrender (lý do thanh loại). */
public enum RemovalReason {
    /** Đã chết. */
    DIED,
    /** Hết thời hiệu truy cứu trách nhiệm hình sự. */
    LIMITATION,
    /** Vụ án được đình chỉ. */
    CASE_DISMISSED,
    /** Truy nã nhầm người. */
    WRONG_PERSON,
    /** Quyết định truy nã bị hủy. */
    ORDER_ANNULLED,
    /** Chuyển cho cơ quan khác. */
    TRANSFERRED
}
