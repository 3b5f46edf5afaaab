package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.FormField;
import io.tipflow.kit.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code .../actions/mark-duplicate}.
 *
 * @param of the id of the tip it repeats
 * @param reason why, if it is to be said
 */
record MarkDuplicateBody(
        @FormField(vi = "Trùng với tin", en = "Duplicate of") @PlainText(max = 64) String of,
        @FormField(vi = "Lý do", en = "Reason", widget = "narrative") @PlainText(max = 2_000)
                @Nullable String reason) {}
