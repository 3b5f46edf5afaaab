package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Says each refusal of the domain as a problem. */
public final class TipRefusals {

    private TipRefusals() {}

    static Refusal problem(TipRefusal refusal) {
        return switch (refusal) {
            case TipRefusal.NotLogged() ->
                    Refusal.conflict("tip-not-logged", "This tip is not in the register yet.")
                            .vi("Tin này chưa có trong sổ tiếp nhận.");
            case TipRefusal.AlreadyLogged(var number) ->
                    Refusal.conflict("tip-already-logged", "This tip is in the register already.")
                            .vi("Tin này đã có trong sổ tiếp nhận.")
                            .with("number", number);
            case TipRefusal.ReceivedInFuture(var now) ->
                    Refusal.invalid(
                                    "received-in-future",
                                    "receivedAt must not lie in the future; leave it out for now.")
                            .vi("Thời điểm tiếp nhận không thể ở tương lai.")
                            .with("now", now);
            case TipRefusal.ReceivedTooLongAgo(var oldest) ->
                    Refusal.invalid(
                                    "received-too-long-ago",
                                    "receivedAt lies before any register: correct the year.")
                            .vi("Thời điểm tiếp nhận quá xa: hãy kiểm tra năm.")
                            .with("oldest", oldest);
            case TipRefusal.DuplicateOfItself() ->
                    Refusal.invalid("tip-is-itself", "A tip is no duplicate of itself.")
                            .vi("Một tin không trùng với chính nó.");
            case TipRefusal.TooManyAdditions(var most) ->
                    Refusal.conflict(
                                    "too-many-additions",
                                    "So much was added to this tip already: enter it as a tip of"
                                            + " its own and mark it a duplicate.")
                            .vi(
                                    "Tin này đã có quá nhiều bổ sung: hãy ghi thành tin riêng rồi"
                                            + " đánh dấu trùng.")
                            .with("most", most);
            case TipRefusal.AlreadyResolved(var outcome, var on) ->
                    Refusal.conflict(
                                    "tip-already-resolved",
                                    "This tip has its outcome already; a case that comes of it"
                                            + " is noted by itself.")
                            .vi(
                                    "Tin này đã có kết quả giải quyết; nếu sau này khởi tố vụ án, hệ thống tự ghi.")
                            .with("outcome", outcome)
                            .with("decidedOn", on);
            case TipRefusal.DecidedBeforeReceived(var receivedOn) ->
                    Refusal.invalid(
                                    "decided-before-received",
                                    "decidedOn must not lie before the day the tip came in.")
                            .vi("Ngày quyết định không thể trước ngày tiếp nhận.")
                            .with("receivedOn", receivedOn);
            case TipRefusal.DecidedInFuture(var today) ->
                    Refusal.invalid("decided-in-future", "decidedOn must not lie in the future.")
                            .vi("Ngày quyết định không thể ở tương lai.")
                            .with("today", today);
            case TipRefusal.ReporterCanBeAsked() ->
                    Refusal.conflict(
                                    "reporter-can-be-asked",
                                    "The reporter gave a name, so the tip is not anonymous without facts:"
                                            + " choose another outcome.")
                            .vi(
                                    "Người báo có để lại tên nên không phải tin nặc danh: hãy chọn kết quả khác.");
            case TipRefusal.ReporterAnonymous() ->
                    Refusal.conflict("reporter-anonymous", "The reporter of this tip gave no name.")
                            .vi("Người báo tin này không để lại tên.");
            case TipRefusal.ReporterGone(var on) ->
                    Refusal.conflict(
                                    "reporter-destroyed",
                                    "The reporter's identity was destroyed and cannot be read"
                                            + " any more.")
                            .vi("Danh tính người báo đã bị hủy, không đọc được nữa.")
                            .with("destroyedOn", on);
        };
    }

    /** The same answer for a receipt that nobody has and for what is no receipt. */
    public static RefusedException unknownReceipt() {
        return new RefusedException(
                new Refusal(
                        HttpStatus.NOT_FOUND,
                        "receipt-unknown",
                        "No tip has this receipt: check the 16 digits.",
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }

    /** The reporter has written as often as one tip takes. */
    static Refusal talkFull(int most) {
        return Refusal.conflict(
                        "talk-full",
                        "This tip takes no more messages: send a new tip that names this one.")
                .vi("Tin này không nhận thêm tin nhắn: hãy gửi tin mới và nêu tin này.")
                .with("most", most);
    }

    /** The other tip is not there, or another unit's. */
    static RefusedException otherTipUnknown(String tip) {
        return new RefusedException(
                new Refusal(
                                HttpStatus.NOT_FOUND,
                                "other-tip-not-found",
                                "There is no such other tip that you may see.",
                                Optional.empty(),
                                List.of(),
                                Map.of("of", tip))
                        .vi("Không có tin kia, hoặc bạn không được xem tin đó."));
    }

    static Refusal unknownUnit(String unit) {
        return Refusal.invalid("unit-unknown", "The rulebook knows no such unit: correct it.")
                .with("unit", unit);
    }

    static Refusal outOfScope(String unit) {
        return Refusal.forbidden(
                        "unit-out-of-scope",
                        "You may enter tips for your own unit and those below it only.")
                .with("unit", unit)
                .allowedTo(List.of(unit));
    }

    static Refusal unknownArea(String area) {
        return Refusal.invalid("area-unknown", "The rulebook knows no area of that code.")
                .with("area", area);
    }

    static Refusal unknownOffence(String offence) {
        return Refusal.invalid(
                        "offence-unknown",
                        "offence must be an article of the Penal Code, such as 173 or 173.2.")
                .with("offence", offence);
    }
}
