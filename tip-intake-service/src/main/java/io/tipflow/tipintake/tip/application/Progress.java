package io.tipflow.tipintake.tip.application;

import io.tipflow.tipintake.tip.domain.Resolution;
import io.tipflow.tipintake.tip.domain.Tip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the holder of a receipt is told: how far his tip is, step by step, and what the unit asks
 * him; nothing about what the tip says, nor what he wrote later.
 *
 * @param steps in the order of the law, the last one is where it stands; never empty
 * @param messages in the order they were written
 */
public record Progress(List<Step> steps, List<Message> messages) {

    public Progress {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
    }

    /** How far a tip is, as its reporter is told, in the order of the law. */
    public enum Stage {
        /** Đã tiếp nhận (Art 145). */
        RECEIVED,
        /** Đã có quyết định không khởi tố vụ án hình sự (Art 158). */
        NOT_INITIATED,
        /** Đã kết thúc xem xét. */
        CLOSED,
        /** Đã khởi tố vụ án hình sự (Art 153). */
        CASE_INITIATED,
        /** Đã khởi tố bị can (Art 179). */
        ACCUSED_CHARGED,
        /** Đã kết luận điều tra, chuyển Viện kiểm sát (Art 232). */
        INVESTIGATION_CONCLUDED,
        /** Viện kiểm sát đã truy tố ra Tòa án (Art 243). */
        INDICTED,
        /** Tòa án đã thụ lý (Art 276). */
        IN_COURT,
        /** Tòa án đã tuyên án sơ thẩm. */
        JUDGED
    }

    /** A stage and the legal day it was reached. */
    public record Step(Stage stage, LocalDate on) {}

    /**
     * A message between the unit and the reporter.
     *
     * @param text what the unit asks; empty for the reporter's own words, which who finds his
     *     receipt must not read
     */
    public record Message(From from, LocalDate on, Optional<String> text) {

        /** Who wrote it; no person is ever named. */
        public enum From {
            UNIT,
            REPORTER
        }

        /** Without its words. */
        @Override
        public String toString() {
            return "Message[from=" + from + "]";
        }
    }

    /** Where the tip stands. */
    public Step now() {
        return steps.getLast();
    }

    /** The cases that came of a tip. */
    static Set<String> caseFiles(Tip.Logged tip) {
        Set<String> cases = new LinkedHashSet<>();
        if (tip instanceof Tip.Resolved resolved) {
            if (resolved.resolution() instanceof Resolution.CaseInitiated initiated) {
                cases.add(initiated.caseFile());
            }
            resolved.furtherCases().forEach(further -> cases.add(further.caseFile()));
        }
        return cases;
    }

    /**
     * The steps of a tip in the register.
     *
     * @param ofCases the steps of the cases that came of it
     */
    static List<Step> steps(Tip.Logged tip, Map<Stage, LocalDate> ofCases) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        days.put(Stage.RECEIVED, tip.intake().receivedOn());
        if (tip instanceof Tip.Resolved resolved) {
            days.put(stage(resolved.resolution()), resolved.resolution().on());
            if (!resolved.furtherCases().isEmpty()) {
                days.putIfAbsent(
                        Stage.CASE_INITIATED, resolved.furtherCases().getFirst().openedOn());
            }
            days.putAll(ofCases);
        }
        List<Step> steps = new ArrayList<>();
        days.forEach((stage, on) -> steps.add(new Step(stage, on)));
        return steps;
    }

    private static Stage stage(Resolution resolution) {
        return switch (resolution) {
            case Resolution.CaseInitiated initiated -> Stage.CASE_INITIATED;
            case Resolution.Decided(var outcome, var on, var reason) ->
                    switch (outcome) {
                        case NOT_INITIATED -> Stage.NOT_INITIATED;
                        case NOT_CRIME, ANONYMOUS_NO_FACTS, FALSE_REPORT -> Stage.CLOSED;
                    };
        };
    }
}
