package io.tipflow.wanted.order.domain;

import io.tipflow.kit.text.Title;

/** How far a person is wanted. */
public enum OrderKind {
    /** Truy nã trong nước. */
    @Title(vi = "Truy nã trong nước", en = "Domestic")
    DOMESTIC,
    /** Truy nã quốc tế. */
    @Title(vi = "Truy nã quốc tế", en = "International")
    INTERNATIONAL
}
