package io.tipflow.wanted.order.domain;

/** How far a person is wanted. */
public enum OrderKind {
    /** Truy nã trong nước. */
    DOMESTIC,
    /** Truy nã quốc tế. */
    INTERNATIONAL
}
