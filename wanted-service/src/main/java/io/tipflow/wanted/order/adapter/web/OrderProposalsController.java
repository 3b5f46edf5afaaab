package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.PlainText;
import io.tipflow.wanted.order.application.OrderProposals;
import io.tipflow.wanted.order.domain.Danger;
import io.tipflow.wanted.order.domain.Issue;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proposes wanted persons for the tip that somebody is writing. */
@RestController
class OrderProposalsController {

    private static final int MOST = 2;

    private final OrderProposals proposals;

    OrderProposalsController(OrderProposals proposals) {
        this.proposals = proposals;
    }

    /** The body of {@code POST /api/v1/wanted-orders/proposals}: the caller's words so far. */
    record ProposalsBody(@PlainText(max = 20_000) String narrative) {

        /** Says nothing, so that no log holds it. */
        @Override
        public String toString() {
            return "ProposalsBody[...]";
        }
    }

    record ProposalsView(List<WantedView> wanted) {}

    /** A wanted person who may be meant, as the public notice shows him. */
    record WantedView(
            String order,
            String number,
            String name,
            @Nullable Integer birthYear,
            Danger danger,
            String offence,
            boolean heard,
            List<String> reasons) {

        static WantedView of(OrderProposals.Proposal proposal) {
            Issue issue = proposal.order().state().issue();
            return new WantedView(
                    proposal.order().id(),
                    issue.number(),
                    issue.person().name(),
                    issue.person().birthYear(),
                    issue.danger(),
                    issue.offence(),
                    proposal.heard(),
                    proposal.reasons().stream().map(r -> r.in(Languages.asked())).toList());
        }
    }

    /** Proposes; nothing of the words is kept. */
    @PostMapping(WantedOrderController.ORDERS + "/proposals")
    @PreAuthorize("hasAnyRole('operator','investigator','investigation-head','agency')")
    ResponseEntity<ProposalsView> propose(@Valid @RequestBody ProposalsBody body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new ProposalsView(
                                proposals.of(body.narrative(), MOST).stream()
                                        .map(WantedView::of)
                                        .toList()));
    }
}
