package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.tipintake.tip.application.Progress;
import java.time.LocalDate;

/**
 * The progress of a tip, as its reporter is told.
 *
 * @param atDay since which day
 */
record ProgressView(Progress.Stage stage, LocalDate atDay, Text text) {

    /** One sentence in both languages. */
    record Text(String vi, String en) {}

    static ProgressView of(Progress progress) {
        return new ProgressView(progress.stage(), progress.since(), text(progress.stage()));
    }

    private static Text text(Progress.Stage stage) {
        return switch (stage) {
            case RECEIVED ->
                    new Text(
                            "Tin của bạn đã được tiếp nhận và đang được giải quyết.",
                            "Your tip has been received and is being dealt with.");
            case CASE_INITIATED ->
                    new Text(
                            "Đã có quyết định khởi tố vụ án hình sự từ tin của bạn.",
                            "A criminal case has been initiated from your tip.");
            case NOT_INITIATED ->
                    new Text(
                            "Đã có quyết định không khởi tố vụ án hình sự.",
                            "It has been decided not to initiate a criminal case.");
            case CLOSED ->
                    new Text(
                            "Việc xem xét tin của bạn đã kết thúc.",
                            "The examination of your tip has been concluded.");
        };
    }
}
