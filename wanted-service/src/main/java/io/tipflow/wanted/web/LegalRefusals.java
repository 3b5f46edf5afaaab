package io.tipflow.wanted.web;

import io.tipflow.kit.web.Refusal;
import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Mandate;

/** Turns what the law refuses on any list into what the client is told. */
public final class LegalRefusals {

    private LegalRefusals() {}

    /** The law gives the step to somebody else. */
    public static Refusal notCompetent(LegalStep step, Mandate mandate) {
        return under(
                        Refusal.forbidden(
                                        "not-competent",
                                        "The law gives this step to somebody else.")
                                .vi("Luật giao bước này cho cơ quan, người khác."),
                        mandate)
                .with("step", step.wireName());
    }

    /** The refusal with the article and the authorities of a mandate. */
    public static Refusal under(Refusal refusal, Mandate mandate) {
        return refusal.under(mandate.article()).allowedTo(mandate.authorities());
    }

    /** The legal day cannot be right. */
    public static Refusal of(DayFault fault) {
        return switch (fault) {
            case DayFault.InTheFuture f ->
                    Refusal.invalid(
                                    "date-in-the-future",
                                    "The legal day has not come yet: it may be "
                                            + f.today()
                                            + " at the latest.")
                            .vi("Ngày này chưa đến: muộn nhất là hôm nay.")
                            .with("on", f.on().toString())
                            .with("latest", f.today().toString());
            case DayFault.TooLongAgo f ->
                    Refusal.invalid(
                                    "date-too-long-ago",
                                    "The legal day lies too far back: it may be "
                                            + f.earliest()
                                            + " at the earliest.")
                            .vi("Ngày này quá xa trong quá khứ: hãy kiểm tra năm.")
                            .with("on", f.on().toString())
                            .with("earliest", f.earliest().toString());
            case DayFault.BeforePreviousStep f ->
                    Refusal.conflict(
                                    "date-before-previous-step",
                                    "The step before was on "
                                            + f.previous()
                                            + ": this one cannot be earlier.")
                            .vi(
                                    "Bước trước vào ngày "
                                            + f.previous()
                                            + ": bước này không thể sớm hơn.")
                            .with("on", f.on().toString())
                            .with("earliest", f.previous().toString());
        };
    }
}
