package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.text.Title;

/** An outcome of a tip that a person decides; that a case was initiated is never among them. */
public enum DecidedOutcome {
    /** Quyết định không khởi tố vụ án hình sự (Art 157, 158). */
    @Title(vi = "Quyết định không khởi tố vụ án", en = "No case initiated")
    NOT_INITIATED,
    /** Không có dấu hiệu tội phạm: nothing in it is a crime. */
    @Title(vi = "Không có dấu hiệu tội phạm", en = "No crime")
    NOT_CRIME,
    /** Tin nặc danh không có căn cứ: nobody to ask and nothing to check. */
    @Title(vi = "Tin nặc danh không có căn cứ", en = "Anonymous, no facts")
    ANONYMOUS_NO_FACTS,
    /** Tin báo sai sự thật: knowingly false, itself punishable (Art 144.5). */
    @Title(vi = "Tin báo sai sự thật", en = "False report")
    FALSE_REPORT
}
