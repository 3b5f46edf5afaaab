package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.text.Title;

/** Where a tip stands, in one word: received, or its outcome. */
public enum TipStatus {
    @Title(vi = "đang giải quyết", en = "received")
    RECEIVED,
    @Title(vi = "đã khởi tố vụ án", en = "case initiated")
    CASE_INITIATED,
    @Title(vi = "không khởi tố", en = "no case initiated")
    NOT_INITIATED,
    @Title(vi = "không có dấu hiệu tội phạm", en = "no crime")
    NOT_CRIME,
    @Title(vi = "nặc danh không có căn cứ", en = "anonymous, no facts")
    ANONYMOUS_NO_FACTS,
    @Title(vi = "tin báo sai sự thật", en = "false report")
    FALSE_REPORT;

    /** The status of a tip in the register. */
    public static TipStatus of(Tip.Logged tip) {
        return switch (tip) {
            case Tip.Received received -> RECEIVED;
            case Tip.Resolved resolved -> of(resolved.resolution());
        };
    }

    /** The status that an outcome leads to. */
    public static TipStatus of(Resolution resolution) {
        return switch (resolution) {
            case Resolution.CaseInitiated initiated -> CASE_INITIATED;
            case Resolution.Decided decided -> of(decided.outcome());
        };
    }

    private static TipStatus of(DecidedOutcome outcome) {
        return switch (outcome) {
            case NOT_INITIATED -> NOT_INITIATED;
            case NOT_CRIME -> NOT_CRIME;
            case ANONYMOUS_NO_FACTS -> ANONYMOUS_NO_FACTS;
            case FALSE_REPORT -> FALSE_REPORT;
        };
    }
}
