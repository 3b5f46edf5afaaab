package io.tipflow.tipintake.tip.domain;

/** Where a tip stands, in one word: received, or its outcome. */
public enum TipStatus {
    RECEIVED,
    CASE_INITIATED,
    NOT_INITIATED,
    NOT_CRIME,
    ANONYMOUS_NO_FACTS,
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
