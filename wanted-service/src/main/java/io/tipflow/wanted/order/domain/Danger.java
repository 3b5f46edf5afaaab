package io.tipflow.wanted.order.domain;

/** How dangerous the wanted person is. */
public enum Danger {
    /** Thường. */
    ORDINARY,
    /** Nguy hiểm. */
    DANGEROUS,
    /** Đặc biệt nguy hiểm. */
    SPECIALLY_DANGEROUS
}
