package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.tipintake.tip.application.Progress;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a tip, as its reporter is told.
 *
 * @param stage where it stands
 * @param atDay since which day
 * @param steps all stages it went through, in the order of the law
 * @param messages between the unit and the reporter, oldest first
 */
record ProgressView(
        Progress.Stage stage,
        LocalDate atDay,
        Text text,
        List<StepView> steps,
        List<MessageView> messages) {

    /** One sentence in both languages. */
    record Text(String vi, String en) {}

    /** One stage. */
    record StepView(Progress.Stage stage, LocalDate atDay, Text text) {

        static StepView of(Progress.Step step) {
            return new StepView(step.stage(), step.on(), ProgressView.text(step.stage()));
        }
    }

    /**
     * One message.
     *
     * @param text what the unit asks; absent for what the reporter wrote
     */
    record MessageView(Progress.Message.From from, LocalDate atDay, @Nullable String text) {

        static MessageView of(Progress.Message message) {
            return new MessageView(message.from(), message.on(), message.text().orElse(null));
        }
    }

    static ProgressView of(Progress progress) {
        Progress.Step now = progress.now();
        return new ProgressView(
                now.stage(),
                now.on(),
                text(now.stage()),
                progress.steps().stream().map(StepView::of).toList(),
                progress.messages().stream().map(MessageView::of).toList());
    }

    private static Text text(Progress.Stage stage) {
        return switch (stage) {
            case RECEIVED ->
                    new Text(
                            "Tin của bạn đã được tiếp nhận và đang được giải quyết.",
                            "Your tip has been received and is being dealt with.");
            case NOT_INITIATED ->
                    new Text(
                            "Đã có quyết định không khởi tố vụ án hình sự.",
                            "It has been decided not to initiate a criminal case.");
            case CLOSED ->
                    new Text(
                            "Việc xem xét tin của bạn đã kết thúc.",
                            "The examination of your tip has been concluded.");
            case CASE_INITIATED ->
                    new Text(
                            "Đã có quyết định khởi tố vụ án hình sự từ tin của bạn.",
                            "A criminal case has been initiated from your tip.");
            case ACCUSED_CHARGED ->
                    new Text(
                            "Đã khởi tố bị can: đã có người bị buộc tội trong vụ án.",
                            "Somebody has been charged in the case.");
            case INVESTIGATION_CONCLUDED ->
                    new Text(
                            "Công an đã điều tra xong và chuyển hồ sơ sang Viện kiểm sát.",
                            "The police have concluded the investigation and sent the file to"
                                    + " the procuracy.");
            case INDICTED ->
                    new Text(
                            "Viện kiểm sát đã truy tố vụ án ra Tòa án.",
                            "The procuracy has brought the case before the court.");
            case IN_COURT ->
                    new Text(
                            "Tòa án đã nhận vụ án và đang chuẩn bị xét xử.",
                            "The court has taken the case and is preparing the trial.");
            case JUDGED ->
                    new Text(
                            "Tòa án đã tuyên án sơ thẩm.",
                            "The court has given judgment at first instance.");
        };
    }
}
