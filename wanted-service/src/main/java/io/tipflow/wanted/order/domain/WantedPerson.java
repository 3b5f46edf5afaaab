package io.tipflow.wanted.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * The person an order is about (người bị truy nã).
 *
 * @param id the same on all orders on this person, who counts once
 * @param name on the public notice while the order is active, and in no event
 * @param lastArea the area code of the last residence
 */
public record WantedPerson(
        String id,
        String name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String lastArea) {}
