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
import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.OfferedAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which steps the reader of a case may take now, and why not the others. */
final class CaseActions {

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
                blocked.add(BlockedAction.of(name, CaseRefusals.of(obstacle.get())));
            } else {
                offered.add(
                        OfferedAction.post(
                                name,
                                CaseFileController.CASES + "/" + id + "/actions/" + name,
                                body(offer.step())));
            }
        }
        return new Shown(offered, blocked);
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
