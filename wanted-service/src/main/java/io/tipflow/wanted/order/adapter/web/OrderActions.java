package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.OfferedAction;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Taker;
import io.tipflow.wanted.order.adapter.web.OrderRequests.ArrestBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.ReclassifyBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.RemoveBody;
import io.tipflow.wanted.order.adapter.web.OrderRequests.SurrenderBody;
import io.tipflow.wanted.order.application.WantedOrders;
import io.tipflow.wanted.order.application.WantedOrders.Offer;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.WantedOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which steps the reader of an order may take now, and why not the others. */
final class OrderActions {

    private static final Map<LegalStep, Class<? extends Record>> BODIES =
            Map.of(
                    LegalStep.RECLASSIFY_ORDER, ReclassifyBody.class,
                    LegalStep.RECORD_ARREST, ArrestBody.class,
                    LegalStep.RECORD_SURRENDER, SurrenderBody.class,
                    LegalStep.REMOVE_ORDER, RemoveBody.class);

    private final WantedOrders orders;

    OrderActions(WantedOrders orders) {
        this.orders = orders;
    }

    /** What is offered and what is blocked. */
    record Shown(List<OfferedAction> offered, List<BlockedAction> blocked) {}

    Shown of(String id, WantedOrder state, Taker reader, Instant now) {
        List<OfferedAction> offered = new ArrayList<>();
        List<BlockedAction> blocked = new ArrayList<>();
        for (Offer offer : orders.offers(state, reader, now)) {
            String name = offer.step().wireName();
            Class<? extends Record> body = BODIES.get(offer.step());
            Optional<OrderRefusal> obstacle = offer.obstacle();
            if (obstacle.isPresent()) {
                blocked.add(BlockedAction.of(name, OrderRefusals.of(obstacle.get())));
            } else if (body != null) {
                offered.add(
                        OfferedAction.post(
                                name,
                                WantedOrderController.ORDERS + "/" + id + "/actions/" + name,
                                body));
            }
        }
        return new Shown(offered, blocked);
    }
}
