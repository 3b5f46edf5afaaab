package io.tipflow.tipintake.tip.domain;

/** What a tip is in law (loại nguồn tin về tội phạm, Art 143, 144, 152). */
public enum TipKind {
    /** Tố giác: a denunciation by a person. */
    TO_GIAC,
    /** Tin báo: a report by a body or the media. */
    TIN_BAO,
    /** Kiến nghị khởi tố: a state body's proposal to initiate a case. */
    KIEN_NGHI_KHOI_TO,
    /** Tự thú: a self-surrender before the crime was found. */
    TU_THU,
    /** Đầu thú: a self-surrender after it was found. */
    DAU_THU,
    /** Cơ quan trực tiếp phát hiện: found by the body itself. */
    DIRECT_DISCOVERY
}
