package io.tipflow.tipintake.tip.domain;

/** An outcome of a tip that a person decides; that a case was initiated is never among them. */
public enum DecidedOutcome {
    /** Quyết định không khởi tố vụ án hình sự (Art 157, 158). */
    NOT_INITIATED,
    /** Không có dấu hiệu tội phạm: nothing in it is a crime. */
    NOT_CRIME,
    /** Tin nặc danh không có căn cứ: nobody to ask and nothing to check. */
    ANONYMOUS_NO_FACTS,
    /** Tin báo sai sự thật: knowingly false, itself punishable (Art 144.5). */
    FALSE_REPORT
}
