package io.tipflow.cases.casefile.adapter.web;

import io.tipflow.cases.casefile.adapter.web.CaseRequests.AcceptBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.ChargeAccusedBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.FileIndictmentBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.GiveJudgmentBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.OpenCaseBody;
import io.tipflow.cases.casefile.adapter.web.CaseRequests.SendFileBody;
import io.tipflow.cases.casefile.application.CaseFiles;
import io.tipflow.cases.casefile.application.CaseFiles.Offer;
import io.tipflow.cases.casefile.application.Taker;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.cases.casefile.domain.Step;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.text.Titles;
import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.OfferedAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which steps the reader of a case may take now, and why not the others. */
final class CaseActions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseFiles cases;

    CaseActions(CaseFiles cases) {
        this.cases = cases;
    }

    /** What is offered and what is blocked. */
    record Shown(List<OfferedAction> offered, List<BlockedAction> blocked) {}

    Shown of(String id, CaseFile state, Taker reader, Instant now) {
        List<OfferedAction> offered = new ArrayList<>();
        List<BlockedAction> blocked = new ArrayList<>();
        for (Offer offer : cases.offers(state, reader, now)) {
            String name = offer.step().wireName();
            Optional<CaseRefusal> obstacle = offer.obstacle();
            if (obstacle.isPresent()) {
                blocked.add(
                        BlockedAction.of(
                                name, title(offer.step()), CaseRefusals.of(obstacle.get())));
            } else {
                offered.add(
                        OfferedAction.post(
                                name,
                                title(offer.step()),
                                offer.article(),
                                CaseFileController.CASES + "/" + id + "/actions/" + name,
                                body(offer.step())));
            }
        }
        return new Shown(offered, blocked);
    }

    /** In one sentence, what a step changes. */
    static Said change(Step step, LocalDate on, CaseFile after) {
        Said title = title(step);
        Said status = Titles.of(after.status());
        int accused = after.persons() + after.entities();
        return new Said(
                "%s ngày %s: vụ án sẽ ở trạng thái «%s», có %d bị can."
                        .formatted(title.vi(), DAY.format(on), status.vi(), accused),
                "%s on %s: the case will be “%s” with %d accused."
                        .formatted(title.en(), on, status.en(), accused));
    }

    private static Said title(Step step) {
        return switch (step) {
            case OPEN -> new Said("Khởi tố vụ án", "Open a case");
            case CHARGE_ACCUSED -> new Said("Khởi tố bị can", "Charge an accused");
            case SEND_FILE ->
                    new Said("Kết luận điều tra, chuyển hồ sơ", "Conclude and send the file");
            case ACCEPT_AT_PROCURACY ->
                    new Said("Viện kiểm sát thụ lý", "Take the file at the procuracy");
            case FILE_INDICTMENT -> new Said("Truy tố bằng cáo trạng", "File the indictment");
            case ACCEPT_AT_COURT -> new Said("Tòa án thụ lý", "Take the case at the court");
            case GIVE_JUDGMENT -> new Said("Tuyên án sơ thẩm", "Give judgment");
        };
    }

    private static Class<? extends Record> body(Step step) {
        return switch (step) {
            case OPEN -> OpenCaseBody.class;
            case CHARGE_ACCUSED -> ChargeAccusedBody.class;
            case SEND_FILE -> SendFileBody.class;
            case ACCEPT_AT_PROCURACY, ACCEPT_AT_COURT -> AcceptBody.class;
            case FILE_INDICTMENT -> FileIndictmentBody.class;
            case GIVE_JUDGMENT -> GiveJudgmentBody.class;
        };
    }
}
