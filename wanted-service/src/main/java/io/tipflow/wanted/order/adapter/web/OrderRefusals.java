package io.tipflow.wanted.order.adapter.web;

import static io.tipflow.wanted.web.LegalRefusals.under;

import io.tipflow.kit.text.Titles;
import io.tipflow.kit.web.Refusal;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.web.LegalRefusals;

/** Turns what the rules refuse into what the client is told. */
final class OrderRefusals {

    private OrderRefusals() {}

    static Refusal of(OrderRefusal reason) {
        return switch (reason) {
            case OrderRefusal.NotCompetent r -> LegalRefusals.notCompetent(r.step(), r.mandate());
            case OrderRefusal.NotActive r ->
                    under(
                                    Refusal.conflict(
                                                    "order-not-active",
                                                    "The order is "
                                                            + r.status()
                                                            + " and on no list any more.")
                                            .vi(
                                                    "Lệnh truy nã "
                                                            + Titles.of(r.status()).vi()
                                                            + ", không còn trong danh sách."),
                                    r.mandate())
                            .with("step", r.step().wireName())
                            .with("orderStatus", r.status().name());
            case OrderRefusal.AlreadyIssued r ->
                    under(
                            Refusal.conflict("already-issued", "The order is issued already.")
                                    .vi("Quyết định truy nã đã được ra."),
                            r.mandate());
            case OrderRefusal.WrongDay r ->
                    LegalRefusals.of(r.fault()).with("step", r.step().wireName());
            case OrderRefusal.SameKind r ->
                    Refusal.conflict(
                                    "already-of-that-kind",
                                    "The order is " + r.kind() + " already.")
                            .vi("Lệnh đã là " + Titles.of(r.kind()).vi() + ".")
                            .with("kind", r.kind().name());
            case OrderRefusal.BornAfterOrder r ->
                    Refusal.invalid(
                                    "born-after-order",
                                    "The year of birth is later than the year of the order.")
                            .vi("Năm sinh sau năm ra quyết định.")
                            .with("birthYear", r.birthYear())
                            .with("issuedOn", r.issuedOn().toString());
            case OrderRefusal.SightingTooLate r ->
                    Refusal.conflict(
                                    "order-not-active",
                                    "The order is " + r.status() + ": nobody looks any more.")
                            .with("orderStatus", r.status().name());
        };
    }
}
