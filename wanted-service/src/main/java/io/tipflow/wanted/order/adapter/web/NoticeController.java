package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.Answers.PageBody;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.order.adapter.web.OrderViews.NoticeView;
import io.tipflow.wanted.order.application.WantedOrderType;
import io.tipflow.wanted.order.application.WantedOrders;
import io.tipflow.wanted.order.domain.Danger;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.web.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public notice of wanted persons (thông báo truy nã, Art 231), without login.
 *
 * <p>An order that was withdrawn is gone at once, also from caches: they have to ask every time.
 */
@RestController
@RequestMapping("/notices/v1/wanted")
class NoticeController {

    private final WantedOrders orders;
    private final Jurisdiction jurisdiction;

    NoticeController(WantedOrders orders, Jurisdiction jurisdiction) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping
    ResponseEntity<PageBody<NoticeView>> list(
            @RequestParam(required = false) @Nullable Danger danger,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<Criterion> criteria = new ArrayList<>();
        if (danger != null) {
            criteria.add(new Criterion.Is(WantedOrderType.DANGER, danger.name()));
        }
        if (area != null) {
            criteria.add(new Criterion.Is(WantedOrderType.AREA, area));
        }
        ListQuery query =
                new ListQuery(
                        WantedOrderType.EVERYBODY,
                        criteria,
                        WantedOrderType.ISSUED_AT,
                        true,
                        Optional.ofNullable(cursor),
                        Paging.size(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(Answers.page(orders.list(query), this::notice));
    }

    @GetMapping("/{id}")
    ResponseEntity<NoticeView> item(@PathVariable String id) {
        NoticeView notice = orders.notice(id).map(this::notice).orElseThrow(Answers::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(notice);
    }

    private NoticeView notice(Current<WantedOrder> found) {
        String unit = found.state().issue().unit();
        return NoticeView.of(found.id(), found.state(), jurisdiction.nameOf(unit).orElse(unit));
    }
}
