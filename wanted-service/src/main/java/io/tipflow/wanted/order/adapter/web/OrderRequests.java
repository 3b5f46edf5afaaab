package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.web.FormField;
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
            @FormField(vi = "Cơ quan ra quyết định", en = "Issuing body", widget = "unit")
                    @Nullable
                    @Pattern(regexp = Shapes.UNIT)
                    String unit,
            @FormField(vi = "Người bị truy nã", en = "Wanted person", widget = "person")
                    @Nullable
                    @Valid
                    PersonBody person,
            @Nullable @Pattern(regexp = Shapes.ID) String personId,
            @FormField(vi = "Loại truy nã", en = "Kind") OrderKind kind,
            @FormField(vi = "Mức nguy hiểm", en = "Danger") Danger danger,
            @FormField(vi = "Tội danh", en = "Offence", widget = "offence")
                    @Pattern(regexp = Shapes.OFFENCE)
                    String offence,
            @FormField(vi = "Ngày ra quyết định", en = "Issued on", article = "231")
                    LocalDate issuedOn,
            @FormField(vi = "Số quyết định", en = "Decision number", widget = "decisionNo")
                    @Nullable
                    @Size(max = 64)
                    @Pattern(regexp = Shapes.LINE)
                    String decisionNo,
            @Nullable @Pattern(regexp = Shapes.ID) String caseFile) {}

    /** Who is wanted. */
    record PersonBody(
            @FormField(vi = "Họ và tên", en = "Name")
                    @Size(max = 200)
                    @Pattern(regexp = Shapes.LINE)
                    String name,
            @FormField(vi = "Năm sinh", en = "Year of birth") @Nullable @Min(1900)
                    Integer birthYear,
            @FormField(vi = "Giới tính", en = "Sex") @Nullable Sex sex,
            @FormField(vi = "Nơi cư trú cuối", en = "Last residence", widget = "area")
                    @Nullable
                    @Pattern(regexp = Shapes.AREA)
                    String lastArea) {}

    /** The body of {@code reclassify}. */
    record ReclassifyBody(
            @FormField(vi = "Chuyển thành", en = "To") OrderKind to,
            @FormField(vi = "Ngày chuyển đổi", en = "On") LocalDate on) {}

    /**
     * The body of {@code arrest}.
     *
     * @param arrestedBy the unit that made the arrest, else the issuing body
     */
    record ArrestBody(
            @FormField(vi = "Ngày bắt", en = "Arrested on", article = "112") LocalDate on,
            @FormField(vi = "Đơn vị bắt", en = "Arrested by", widget = "unit")
                    @Nullable
                    @Pattern(regexp = Shapes.UNIT)
                    String arrestedBy) {}

    /** The body of {@code surrender}. */
    record SurrenderBody(@FormField(vi = "Ngày đầu thú", en = "Surrendered on") LocalDate on) {}

    /** The body of {@code remove}. */
    record RemoveBody(
            @FormField(vi = "Ngày thanh loại", en = "Removed on") LocalDate on,
            @FormField(vi = "Lý do thanh loại", en = "Reason", article = "231.3")
                    RemovalReason reason,
            @FormField(vi = "Ghi chú", en = "Note", widget = "narrative")
                    @Nullable
                    @Size(max = 2000)
                    @Pattern(regexp = Shapes.TEXT)
                    String note) {}
}
