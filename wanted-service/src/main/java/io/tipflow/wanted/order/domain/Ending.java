package io.tipflow.wanted.order.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an order left the list.
 *
 * @param arrestedBy who made the arrest, where it was one
 * @param reason why it was removed, where it was
 * @param note what the remover wrote about it
 */
public record Ending(
        LocalDate on,
        @Nullable String arrestedBy,
        @Nullable RemovalReason reason,
        @Nullable String note) {}
