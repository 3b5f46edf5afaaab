package io.tipflow.cases.casefile.adapter.web;

import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.cases.casefile.domain.Mandate;
import io.tipflow.kit.text.Titles;
import io.tipflow.kit.web.Refusal;
import java.util.TreeSet;

/** Turns what the rules refuse into what the client is told. */
final class CaseRefusals {

    private CaseRefusals() {}

    static Refusal of(CaseRefusal reason) {
        return switch (reason) {
            case CaseRefusal.NotCompetent r ->
                    law(
                                    Refusal.forbidden(
                                                    "not-competent",
                                                    "The law gives this step to somebody else.")
                                            .vi("Luật giao bước này cho cơ quan, người khác."),
                                    r.mandate())
                            .with("step", r.step().wireName());
            case CaseRefusal.OutOfOrder r ->
                    law(
                                    Refusal.conflict(
                                                    "step-out-of-order",
                                                    "The case is "
                                                            + r.status()
                                                            + ", but this step needs it to be "
                                                            + r.step().from()
                                                            + ".")
                                            .vi(
                                                    "Vụ án "
                                                            + Titles.of(r.status()).vi()
                                                            + "; bước này cần vụ án "
                                                            + Titles.of(r.step().from()).vi()
                                                            + "."),
                                    r.mandate())
                            .with("step", r.step().wireName())
                            .with("caseStatus", r.status().name())
                            .with("requiredStatus", r.step().from().name());
            case CaseRefusal.NobodyCharged r ->
                    law(
                            Refusal.conflict(
                                            "nobody-charged",
                                            "Nobody is charged in this case: charge an accused first.")
                                    .vi("Vụ án chưa có bị can: hãy khởi tố bị can trước."),
                            r.mandate());
            case CaseRefusal.InTheFuture r ->
                    Refusal.invalid(
                                    "date-in-the-future",
                                    "The legal day has not come yet: it may be "
                                            + r.today()
                                            + " at the latest.")
                            .vi("Ngày này chưa đến: muộn nhất là hôm nay.")
                            .with("on", r.on().toString())
                            .with("latest", r.today().toString());
            case CaseRefusal.TooLongAgo r ->
                    Refusal.invalid(
                                    "date-too-long-ago",
                                    "The legal day lies too far back: it may be "
                                            + r.earliest()
                                            + " at the earliest.")
                            .vi("Ngày này quá xa trong quá khứ: hãy kiểm tra năm.")
                            .with("on", r.on().toString())
                            .with("earliest", r.earliest().toString());
            case CaseRefusal.BeforePreviousStep r ->
                    Refusal.conflict(
                                    "date-before-previous-step",
                                    "The step before was on "
                                            + r.previous()
                                            + ": this one cannot be earlier.")
                            .vi(
                                    "Bước trước vào ngày "
                                            + r.previous()
                                            + ": bước này không thể sớm hơn.")
                            .with("step", r.step().wireName())
                            .with("on", r.on().toString())
                            .with("earliest", r.previous().toString());
            case CaseRefusal.BornAfterCharge r ->
                    Refusal.invalid(
                                    "born-after-charge",
                                    "The year of birth is later than the year of the charge.")
                            .vi("Năm sinh sau năm khởi tố bị can.")
                            .with("birthYear", r.birthYear())
                            .with("chargedOn", r.chargedOn().toString());
            case CaseRefusal.VerdictsDoNotFit r ->
                    Refusal.invalid(
                                    "verdicts-do-not-fit",
                                    "A judgment has one verdict for each accused of the case.")
                            .vi("Bản án có một kết luận cho mỗi bị cáo của vụ án.")
                            .with("missing", new TreeSet<>(r.missing()))
                            .with("unknown", new TreeSet<>(r.unknown()));
        };
    }

    private static Refusal law(Refusal refusal, Mandate mandate) {
        return refusal.under(mandate.article()).allowedTo(mandate.authorities());
    }
}
