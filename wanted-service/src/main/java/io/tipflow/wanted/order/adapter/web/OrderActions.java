package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.text.Said;
import io.tipflow.kit.text.Titles;
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
import io.tipflow.wanted.order.domain.OrderStatus;
import io.tipflow.wanted.order.domain.WantedOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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
                blocked.add(
                        BlockedAction.of(
                                name, title(offer.step()), OrderRefusals.of(obstacle.get())));
            } else if (body != null) {
                offered.add(
                        OfferedAction.post(
                                name,
                                title(offer.step()),
                                offer.article(),
                                WantedOrderController.ORDERS + "/" + id + "/actions/" + name,
                                body));
            }
        }
        return new Shown(offered, blocked);
    }

    /** In one sentence, what a step changes. */
    static Said change(LegalStep step, LocalDate on, WantedOrder after) {
        Said title = title(step);
        Said status = Titles.of(after.status());
        Said kind = Titles.of(after.presentKind());
        boolean active = after.status() == OrderStatus.ACTIVE;
        return active
                ? new Said(
                        "%s ngày %s: lệnh truy nã vẫn có hiệu lực, loại «%s»."
                                .formatted(title.vi(), DAY.format(on), kind.vi()),
                        "%s on %s: the order stays active as “%s”."
                                .formatted(title.en(), on, kind.en()))
                : new Said(
                        "%s ngày %s: lệnh truy nã sẽ «%s» và rời khỏi thông báo công khai ngay."
                                .formatted(title.vi(), DAY.format(on), status.vi()),
                        "%s on %s: the order will be “%s” and leaves the public notice at once."
                                .formatted(title.en(), on, status.en()));
    }

    private static Said title(LegalStep step) {
        return switch (step) {
            case ISSUE_ORDER -> new Said("Ra quyết định truy nã", "Issue a wanted order");
            case RECLASSIFY_ORDER -> new Said("Chuyển đổi loại truy nã", "Reclassify");
            case RECORD_ARREST -> new Said("Ghi nhận bắt được", "Record the arrest");
            case RECORD_SURRENDER -> new Said("Ghi nhận đầu thú", "Record the surrender");
            case REMOVE_ORDER -> new Said("Thanh loại, đình nã", "Remove");
            case HAND_OVER -> new Said("Bàn giao", "Hand over");
            case DECLARE_COUNT -> new Said("Báo cáo số hiện còn", "Declare the count");
        };
    }
}
