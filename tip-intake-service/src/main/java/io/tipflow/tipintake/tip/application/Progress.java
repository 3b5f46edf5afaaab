package io.tipflow.tipintake.tip.application;

import io.tipflow.tipintake.tip.domain.Resolution;
import io.tipflow.tipintake.tip.domain.Tip;
import java.time.LocalDate;

/**
 * What the holder of a receipt is told: how far his tip is and since which day, nothing about what
 * it says.
 */
public record Progress(Stage stage, LocalDate since) {

    /** How far a tip is, as its reporter is told. */
    public enum Stage {
        /** Đã tiếp nhận. */
        RECEIVED,
        /** Đã khởi tố vụ án hình sự. */
        CASE_INITIATED,
        /** Đã có quyết định không khởi tố vụ án hình sự. */
        NOT_INITIATED,
        /** Đã kết thúc xem xét. */
        CLOSED
    }

    /** The progress of a tip in the register; a case that came of it later counts too. */
    static Progress of(Tip.Logged tip) {
        return switch (tip) {
            case Tip.Received received ->
                    new Progress(Stage.RECEIVED, received.intake().receivedOn());
            case Tip.Resolved resolved ->
                    resolved.furtherCases().isEmpty()
                            ? of(resolved.resolution())
                            : new Progress(
                                    Stage.CASE_INITIATED,
                                    resolved.furtherCases().getFirst().openedOn());
        };
    }

    private static Progress of(Resolution resolution) {
        return switch (resolution) {
            case Resolution.CaseInitiated(var caseFile, var on) ->
                    new Progress(Stage.CASE_INITIATED, on);
            case Resolution.Decided(var outcome, var on, var reason) ->
                    switch (outcome) {
                        case NOT_INITIATED -> new Progress(Stage.NOT_INITIATED, on);
                        case NOT_CRIME, ANONYMOUS_NO_FACTS, FALSE_REPORT ->
                                new Progress(Stage.CLOSED, on);
                    };
        };
    }
}
