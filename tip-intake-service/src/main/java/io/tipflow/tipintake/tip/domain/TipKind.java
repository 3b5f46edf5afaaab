package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.text.Title;

/** What a tip is in law (loại nguồn tin về tội phạm, Art 143, 144, 152). */
public enum TipKind {
    /** Tố giác: a denunciation by a person. */
    @Title(vi = "Tố giác", en = "Denunciation")
    TO_GIAC,
    /** Tin báo: a report by a body or the media. */
    @Title(vi = "Tin báo", en = "Report")
    TIN_BAO,
    /** Kiến nghị khởi tố: a state body's proposal to initiate a case. */
    @Title(vi = "Kiến nghị khởi tố", en = "Proposal to initiate a case")
    KIEN_NGHI_KHOI_TO,
    /** Tự thú: a self-surrender before the crime was found. */
    @Title(vi = "Tự thú", en = "Self-surrender before discovery")
    TU_THU,
    /** Đầu thú: a self-surrender after it was found. */
    @Title(vi = "Đầu thú", en = "Self-surrender after discovery")
    DAU_THU,
    /** Cơ quan trực tiếp phát hiện: found by the body itself. */
    @Title(vi = "Trực tiếp phát hiện", en = "Direct discovery")
    DIRECT_DISCOVERY
}
