package io.tipflow.cases.casefile.domain;

/** What a wanted order told about an accused. */
public enum Whereabouts {
    /** Wanted and not found (bỏ trốn, đang bị truy nã). */
    AT_LARGE,
    /** Arrested or surrendered (đã bắt được, đã đầu thú). */
    IN_CUSTODY,
    /** The order was removed for another reason (đã thanh loại, đình nã). */
    CLEARED
}
