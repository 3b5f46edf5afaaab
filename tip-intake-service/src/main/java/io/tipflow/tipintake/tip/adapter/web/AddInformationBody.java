package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.FormField;
import io.tipflow.kit.web.PlainText;
import io.tipflow.tipintake.tip.domain.Addition;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code .../actions/add-information}.
 *
 * @param text what was learned, in the words it was told in
 * @param area the code of the area it speaks of
 * @param place where, in words
 * @param happened when, in words
 * @param offence the article of the Penal Code it hints at
 * @param urgent whether it makes the tip urgent; false or absent never makes it less so
 * @param kind what it is; information if absent
 */
record AddInformationBody(
        @FormField(vi = "Nội dung bổ sung", en = "What was learned", widget = "narrative")
                @PlainText(max = 20_000)
                String text,
        @FormField(vi = "Địa bàn", en = "Area", widget = "area") @PlainText(max = 16)
                @Nullable String area,
        @FormField(vi = "Nơi xảy ra", en = "Where") @PlainText(max = 500) @Nullable String place,
        @FormField(vi = "Lúc nào", en = "When") @PlainText(max = 200) @Nullable String happened,
        @FormField(vi = "Tội danh", en = "Offence", widget = "offence") @PlainText(max = 16)
                @Nullable String offence,
        @FormField(vi = "Nay là tin khẩn", en = "Urgent now") @Nullable Boolean urgent,
        @FormField(vi = "Loại bổ sung", en = "Kind") Addition.@Nullable Kind kind) {}
