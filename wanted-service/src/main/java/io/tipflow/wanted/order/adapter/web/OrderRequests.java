package io.tipflow.wanted.order.adapter.web;

import io.tipflow.wanted.order.domain.Danger;
import io.tipflow.wanted.order.domain.OrderKind;
import io.tipflow.wanted.order.domain.RemovalReason;
import io.tipflow.wanted.order.domain.Sex;
import io.tipflow.wanted.web.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bodies that clients send about wanted orders. */
final class OrderRequests {

    private OrderRequests() {}

    /**
     * The body of {@code POST /api/v1/wanted-orders}.
     *
     * @param person who is wanted; may be left out where {@code personId} is known
     * @param personId the id of a person who is wanted already, or of the accused of the case
     */
    record IssueBody(
            @Nullable @Pattern(regexp = Shapes.UNIT) String unit,
            @Nullable @Valid PersonBody person,
            @Nullable @Pattern(regexp = Shapes.ID) String personId,
            OrderKind kind,
            Danger danger,
            @Pattern(regexp = Shapes.OFFENCE) String offence,
            LocalDate issuedOn,
            @Nullable @Size(max = 64) @Pattern(regexp = Shapes.LINE) String decisionNo,
            @Nullable @Pattern(regexp = Shapes.ID) String caseFile) {}

    /** Who is wanted. */
    record PersonBody(
            @Size(max = 200) @Pattern(regexp = Shapes.LINE) String name,
            @Nullable @Min(1900) Integer birthYear,
            @Nullable Sex sex,
            @Nullable @Pattern(regexp = Shapes.AREA) String lastArea) {}

    /** The body of {@code reclassify}. */
    record ReclassifyBody(OrderKind to, LocalDate on) {}

    /**
     * The body of {@code arrest}.
     *
     * @param arrestedBy the unit that made the arrest, else the issuing body
     */
    record ArrestBody(LocalDate on, @Nullable @Pattern(regexp = Shapes.UNIT) String arrestedBy) {}

    /** The body of {@code surrender}. */
    record SurrenderBody(LocalDate on) {}

    /** The body of {@code remove}. */
    record RemoveBody(
            LocalDate on,
            RemovalReason reason,
            @Nullable @Size(max = 2000) @Pattern(regexp = Shapes.TEXT) String note) {}
}
